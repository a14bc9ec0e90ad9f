import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { day } from "../primitives/index.ts";
import { CaseFacts } from "./case-facts.ts";
import { openDeadlines } from "./deadlines.ts";
import { applicationNotice, employeeSteps, firstStep } from "./employee-steps.ts";
import { sicknessCases } from "./sickness-cases.ts";
import { SicknessSpell } from "./spell.ts";
import { sicknessTimeline } from "./timeline.ts";

const LAST_DAY = day("2027-10-17");

function timeline({ to, ...facts }: { to?: string; done?: unknown[]; uwvEndOfWaitingPeriod?: unknown } = {}) {
  const [sickness] = sicknessCases([SicknessSpell.parse({ from: "2026-01-05", ...(to === undefined ? {} : { to }) })]);
  return sicknessTimeline(sickness, CaseFacts.parse(facts));
}
const noticeOn = (on: string, given = timeline()) => applicationNotice(openDeadlines(given, day(on)), day(on));

describe("what the law asks of the employee", () => {
  it("is what she does herself or with her employer, with the days of the clock", () => {
    const given = timeline();
    const steps = employeeSteps(given, day("2026-02-01"));
    expect(steps.map(({ milestone: { key }, hers }) => [key, hers])).toEqual([
      ["plan_van_aanpak", false],
      ["evaluatie_6w", false],
      ["eerstejaarsevaluatie", false],
      ["eindevaluatie", false],
      ["wia_aanvraag", true],
    ]);
    for (const { milestone } of steps) expect(given.milestones).toContainEqual(milestone);
  });

  it("begins with what can still be done in time, and with her own application once that can be sent", () => {
    const steps = (on: string) => firstStep(employeeSteps(timeline(), day(on)))?.milestone.key;
    expect(steps("2026-02-01")).toBe("plan_van_aanpak");
    expect(steps("2026-03-20")).toBe("evaluatie_6w");
    expect(steps("2027-09-04")).toBe("eindevaluatie");
    expect(steps("2027-09-06")).toBe("wia_aanvraag");
    expect(steps("2027-10-17")).toBe("wia_aanvraag");
    expect(steps("2027-11-01")).toBe("wia_aanvraag");
  });

  it("is nothing more once she recovered", () => {
    expect(employeeSteps(timeline({ to: "2026-01-20" }), day("2026-03-01"))).toEqual([]);
    expect(firstStep([])).toBeNull();
  });
});

describe("the notices of the WIA-aanvraag", () => {
  it("stand six, three and one weeks before the last day, to the day", () => {
    expect(noticeOn(addDays(LAST_DAY, -43))).toBeNull();
    expect(noticeOn(addDays(LAST_DAY, -42))).toEqual({ due: LAST_DAY, weeks: 6 });
    expect(noticeOn(addDays(LAST_DAY, -22))?.weeks).toBe(6);
    expect(noticeOn(addDays(LAST_DAY, -21))?.weeks).toBe(3);
    expect(noticeOn(addDays(LAST_DAY, -8))?.weeks).toBe(3);
    expect(noticeOn(addDays(LAST_DAY, -7))?.weeks).toBe(1);
    expect(noticeOn(LAST_DAY)?.weeks).toBe(1);
    expect(noticeOn(addDays(LAST_DAY, 1))).toBeNull();
  });

  it("follow UWV's letter", () => {
    const letter = { letterDated: "2027-09-06", meaning: "first-wia-day", date: "2028-01-10" };
    expect(noticeOn(addDays(LAST_DAY, -35), timeline({ uwvEndOfWaitingPeriod: letter }))).toEqual({ due: addDays(LAST_DAY, 7), weeks: 6 });
  });

  it("end when it was applied for, and when she recovered", () => {
    const on = addDays(LAST_DAY, -10);
    expect(noticeOn(on, timeline({ done: [{ key: "wia_aanvraag", place: "here", on: addDays(LAST_DAY, -20) }] }))).toBeNull();
    expect(noticeOn(on, timeline({ to: "2027-09-30" }))).toBeNull();
  });
});
