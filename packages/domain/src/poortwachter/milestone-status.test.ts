import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { milestoneOf, timelineOf } from "./cases-for-tests.ts";
import { MilestoneKey, milestoneStatus, nextObligation, overdueObligations, standings } from "./index.ts";

const sinceJanuary = [{ from: "2026-01-05" }];
const here = (key: string, on: string) => ({ key: MilestoneKey.parse(key), place: "here" as const, on: day(on) });
const elsewhere = (key: string) => ({ key: MilestoneKey.parse(key), place: "elsewhere" as const, on: null });

function statusOf(key: MilestoneKey, today: string, facts: Parameters<typeof timelineOf>[1] = {}, spells: unknown = sinceJanuary) {
  const timeline = timelineOf(spells, facts);
  return milestoneStatus(timeline, milestoneOf(timeline, key), day(today));
}

describe("a milestone", () => {
  it.each([
    ["2026-06-01", { kind: "upcoming" }],
    ["2026-11-15", { kind: "upcoming" }],
    ["2026-11-16", { kind: "open" }],
    ["2026-12-19", { kind: "open" }],
    ["2026-12-20", { kind: "soon", daysLeft: 14 }],
    ["2027-01-03", { kind: "soon", daysLeft: 0 }],
    ["2027-01-04", { kind: "due-passed", daysLate: 1, hardPassed: true }],
  ])("such as the first-year evaluation is on %s: %j", (today, status) => {
    expect(statusOf("eerstejaarsevaluatie", today)).toEqual(status);
  });

  it("is late on the day after, but not yet past the limit of the law where that is later", () => {
    expect(statusOf("probleemanalyse", "2026-02-16")).toEqual({ kind: "due-passed", daysLate: 1, hardPassed: false });
    expect(statusOf("probleemanalyse", "2026-02-17")).toEqual({ kind: "due-passed", daysLate: 2, hardPassed: true });
  });

  it("is done once recorded, and says when that was too late", () => {
    expect(statusOf("probleemanalyse", "2026-06-01", { done: [here("probleemanalyse", "2026-02-16")] })).toEqual({
      kind: "done",
      on: "2026-02-16",
      late: false,
    });
    expect(statusOf("probleemanalyse", "2026-06-01", { done: [here("probleemanalyse", "2026-02-17")] })).toEqual({
      kind: "done",
      on: "2026-02-17",
      late: true,
    });
  });

  it("can be done elsewhere, without a day", () => {
    expect(statusOf("probleemanalyse", "2026-06-01", { done: [elsewhere("probleemanalyse")] })).toEqual({
      kind: "done-elsewhere",
      on: null,
    });
  });

  it("stays done after a first sick day that was corrected to a later one", () => {
    expect(statusOf("melding_arbo", "2026-06-01", { done: [here("melding_arbo", "2026-01-06")] }, [{ from: "2026-01-12" }])).toEqual({
      kind: "done",
      on: "2026-01-06",
      late: false,
    });
  });

  it("of six weeks is never done for good: the next one follows", () => {
    expect(statusOf("evaluatie_6w", "2026-04-11", { done: [here("evaluatie_6w", "2026-04-10")] })).toEqual({ kind: "upcoming" });
    expect(statusOf("evaluatie_6w", "2026-05-20", { done: [here("evaluatie_6w", "2026-04-10")] })).toEqual({ kind: "soon", daysLeft: 2 });
  });

  it("that only informs is past, not late", () => {
    expect(statusOf("uwv_brief_44", "2027-03-01")).toEqual({ kind: "past" });
    expect(statusOf("einde_loondoorbetaling", "2028-03-01")).toEqual({ kind: "past" });
  });

  it("lapses on the day after recovery when it was not due yet, also when recovery is reported afterwards", () => {
    const recovered = [{ from: "2026-01-05", to: "2026-03-20" }];
    expect(statusOf("melding_uwv_42", "2026-03-20", {}, recovered)).toEqual({ kind: "upcoming" });
    expect(statusOf("melding_uwv_42", "2026-03-21", {}, recovered)).toEqual({ kind: "lapsed", because: "recovered" });
    expect(statusOf("evaluatie_6w", "2026-05-01", {}, recovered)).toEqual({ kind: "lapsed", because: "recovered" });
    expect(statusOf("plan_van_aanpak", "2026-05-01", {}, recovered)).toMatchObject({ kind: "due-passed" });
  });

  it("comes back to life when sickness returns within four weeks", () => {
    expect(statusOf("melding_uwv_42", "2026-04-10", {}, [{ from: "2026-01-05", to: "2026-03-20" }, { from: "2026-04-06" }])).toEqual({
      kind: "upcoming",
    });
  });

  it("of the employer lapses when the employment ends before it is due; the employee's does not", () => {
    const facts = { employmentEndsOn: day("2026-08-31") };
    expect(statusOf("melding_uwv_42", "2026-09-15", facts)).toEqual({ kind: "lapsed", because: "employment-ended" });
    expect(statusOf("actueel_oordeel", "2026-09-15", facts)).toEqual({ kind: "lapsed", because: "employment-ended" });
    expect(statusOf("loonsanctie", "2026-09-15", facts)).toEqual({ kind: "lapsed", because: "employment-ended" });
    expect(statusOf("wia_aanvraag", "2026-09-15", facts)).toEqual({ kind: "upcoming" });
    expect(statusOf("eindevaluatie", "2026-08-25", facts)).toEqual({ kind: "soon", daysLeft: 6 });
  });

  it("lapses from the state pension age on, but for the end of the wages", () => {
    const facts = { statePensionFrom: day("2026-08-01") };
    expect(statusOf("wia_aanvraag", "2026-06-01", facts)).toEqual({ kind: "lapsed", because: "state-pension" });
    expect(statusOf("einde_loondoorbetaling", "2026-08-20", facts)).toEqual({ kind: "upcoming" });
    expect(statusOf("probleemanalyse", "2026-02-10", facts)).toEqual({ kind: "soon", daysLeft: 5 });
  });

  it("of evaluation ends with the wages", () => {
    expect(statusOf("evaluatie_6w", "2027-12-20", { done: [here("evaluatie_6w", "2027-12-01")] })).toEqual({
      kind: "lapsed",
      because: "wages-ended",
    });
    const sanction = { loonsanctie: { decidedOn: day("2027-12-15"), lastDay: day("2028-12-31") } };
    expect(statusOf("evaluatie_6w", "2027-12-20", { ...sanction, done: [here("evaluatie_6w", "2027-12-01")] })).toEqual({
      kind: "upcoming",
    });
  });

  it("a loonsanctie that was not imposed in time is off the table", () => {
    expect(statusOf("loonsanctie", "2028-01-02")).toEqual({ kind: "upcoming" });
    expect(statusOf("loonsanctie", "2028-01-03")).toEqual({ kind: "lapsed", because: "not-imposed" });
    expect(statusOf("loonsanctie", "2028-03-01", { loonsanctie: { decidedOn: day("2027-12-15"), lastDay: day("2028-12-31") } })).toEqual({
      kind: "open",
    });
  });
});

describe("the next obligation", () => {
  const nextOn = (today: string, facts: Parameters<typeof timelineOf>[1] = {}, spells: unknown = sinceJanuary) =>
    nextObligation(timelineOf(spells, facts), day(today))?.milestone.key ?? null;

  it.each([
    ["2026-01-05", "ziekmelding_werkgever"],
    ["2026-01-06", "melding_arbo"],
    ["2026-01-20", "probleemanalyse"],
    ["2026-02-16", "probleemanalyse"],
    ["2026-02-17", "plan_van_aanpak"],
    ["2026-03-02", "evaluatie_6w"],
    ["2026-06-01", "melding_uwv_42"],
    ["2026-10-27", "eerstejaarsevaluatie"],
    ["2027-01-04", "spoor2_start"],
    ["2027-03-01", "actueel_oordeel"],
    ["2027-10-04", "wia_aanvraag"],
    ["2027-10-18", null],
  ])("on %s is %s", (today, key) => {
    expect(nextOn(today)).toBe(key);
  });

  it("passes over what is done", () => {
    expect(nextOn("2026-01-20", { done: [here("probleemanalyse", "2026-01-19"), here("dossier", "2026-01-19")] })).toBe("plan_van_aanpak");
  });

  it("is none after recovery and none after the state pension age", () => {
    expect(nextOn("2026-05-01", {}, [{ from: "2026-01-05", to: "2026-03-20" }])).toBeNull();
    expect(nextOn("2026-09-01", { statePensionFrom: day("2026-08-01") })).toBeNull();
  });

  it("is not hidden by what was missed: that stands apart, oldest first", () => {
    const timeline = timelineOf(sinceJanuary, { done: [elsewhere("ziekmelding_werkgever"), elsewhere("dossier")] });
    expect(overdueObligations(timeline, day("2026-06-01")).map(({ milestone }) => milestone.key)).toEqual([
      "melding_arbo",
      "probleemanalyse",
      "plan_van_aanpak",
      "evaluatie_6w",
    ]);
    expect(nextObligation(timeline, day("2026-06-01"))?.milestone.key).toBe("melding_uwv_42");
  });

  it("is one of the milestones, each of which stands somewhere", () => {
    expect(standings(timelineOf(sinceJanuary), day("2026-06-01"))).toHaveLength(MilestoneKey.options.length);
  });
});
