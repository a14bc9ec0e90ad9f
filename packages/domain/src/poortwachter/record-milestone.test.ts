import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { dueOf, timelineOf } from "./cases-for-tests.ts";
import { checkLoonsanctie, checkUwvEnd, doneElsewhereBefore, MilestoneKey, nextObligation, recordMilestone } from "./index.ts";

const sinceJanuary = [{ from: "2026-01-05" }];
const here = (key: string, on: string) => ({ key: MilestoneKey.parse(key), place: "here" as const, on: day(on) });

describe("recording that a milestone was met", () => {
  it("adds it to what was met before", () => {
    const timeline = timelineOf(sinceJanuary, { done: [here("melding_arbo", "2026-01-06")] });
    expect(recordMilestone(timeline, here("probleemanalyse", "2026-02-10"), day("2026-02-11"))).toEqual({
      ok: true,
      value: [here("melding_arbo", "2026-01-06"), here("probleemanalyse", "2026-02-10")],
    });
  });

  it("is refused for a day that has not come", () => {
    expect(recordMilestone(timelineOf(sinceJanuary), here("probleemanalyse", "2026-02-12"), day("2026-02-11"))).toEqual({
      ok: false,
      refusal: { kind: "in-the-future" },
    });
  });

  it("is refused for a day before the first sick day, unless it happened elsewhere", () => {
    expect(recordMilestone(timelineOf(sinceJanuary), here("melding_arbo", "2026-01-02"), day("2026-02-11"))).toEqual({
      ok: false,
      refusal: { kind: "before-first-sick-day", firstSickDay: "2026-01-05" },
    });
    expect(
      recordMilestone(timelineOf(sinceJanuary), { key: "melding_arbo", place: "elsewhere", on: day("2026-01-02") }, day("2026-02-11")).ok,
    ).toBe(true);
  });

  it("gets its day when it was done elsewhere on a day that nobody knew", () => {
    const unknown = { key: "probleemanalyse", place: "elsewhere", on: null } as const;
    const timeline = timelineOf(sinceJanuary, { done: [unknown] });
    const known = { ...unknown, on: day("2026-02-08") };
    expect(recordMilestone(timeline, known, day("2026-06-01"))).toEqual({ ok: true, value: [known] });
    expect(recordMilestone(timeline, unknown, day("2026-06-01"))).toEqual({ ok: false, refusal: { kind: "already-recorded" } });
  });

  it("is refused twice, except the six-weekly evaluation on another day", () => {
    const timeline = timelineOf(sinceJanuary, { done: [here("dossier", "2026-02-01"), here("evaluatie_6w", "2026-04-10")] });
    const today = day("2026-06-01");
    expect(recordMilestone(timeline, here("dossier", "2026-02-03"), today)).toEqual({ ok: false, refusal: { kind: "already-recorded" } });
    expect(recordMilestone(timeline, here("evaluatie_6w", "2026-04-10"), today)).toEqual({
      ok: false,
      refusal: { kind: "already-recorded" },
    });
    expect(recordMilestone(timeline, here("evaluatie_6w", "2026-05-20"), today).ok).toBe(true);
  });
});

describe("guidance that starts in the middle of a case", () => {
  const timeline = timelineOf(sinceJanuary);

  it("takes what was due before as done elsewhere", () => {
    expect(doneElsewhereBefore(timeline, day("2026-02-20")).map(({ key }) => key)).toEqual([
      "ziekmelding_werkgever",
      "melding_arbo",
      "probleemanalyse",
      "dossier",
    ]);
    expect(doneElsewhereBefore(timeline, day("2026-01-05"))).toEqual([]);
  });

  it("does not touch what is on record and invents nothing that only informs", () => {
    const known = timelineOf(sinceJanuary, { done: [here("probleemanalyse", "2026-02-10")] });
    const keys = doneElsewhereBefore(known, day("2027-01-20")).map(({ key }) => key);
    expect(keys).not.toContain("probleemanalyse");
    expect(keys).not.toContain("uwv_brief_44");
    expect(keys).toContain("melding_uwv_42");
  });

  it.each([
    ["2026-04-13", "2026-05-24"],
    ["2026-05-24", "2026-05-24"],
    ["2026-05-25", "2026-07-05"],
    ["2026-09-01", "2026-09-27"],
  ])("that begins on %s expects the next evaluation by %s, in the rhythm of six weeks", (startedOn, due) => {
    const started = timelineOf(sinceJanuary, { done: doneElsewhereBefore(timeline, day(startedOn)) });
    expect(dueOf(started, "evaluatie_6w")).toBe(due);
    expect(nextObligation(started, day(startedOn))?.milestone.key).toBe("evaluatie_6w");
  });
});

describe("a loonsanctie", () => {
  const timeline = timelineOf(sinceJanuary);
  const sanction = (decidedOn: string, lastDay: string) => checkLoonsanctie(timeline, { decidedOn: day(decidedOn), lastDay: day(lastDay) });

  it("lasts at most 52 weeks and is decided before the waiting period ends", () => {
    expect(sanction("2027-12-15", "2028-12-31").ok).toBe(true);
    expect(sanction("2028-01-02", "2028-03-01").ok).toBe(true);
    expect(sanction("2028-01-03", "2028-12-31")).toEqual({
      ok: false,
      refusal: { kind: "decided-too-late", lastDayOfWaitingPeriod: "2028-01-02" },
    });
    expect(sanction("2027-12-15", "2029-01-01")).toEqual({ ok: false, refusal: { kind: "longer-than-52-weeks", latest: "2028-12-31" } });
    expect(sanction("2027-12-15", "2028-01-02")).toEqual({
      ok: false,
      refusal: { kind: "ends-within-waiting-period", lastDayOfWaitingPeriod: "2028-01-02" },
    });
  });
});

describe("the end in UWV's letter", () => {
  it("is believed, but not when it lies before the sickness", () => {
    const end = (date: string) =>
      checkUwvEnd(timelineOf(sinceJanuary), { letterDated: day("2027-09-06"), meaning: "first-wia-day", date: day(date) });
    expect(end("2028-01-10").ok).toBe(true);
    expect(end("2026-01-05")).toEqual({ ok: false, refusal: { kind: "before-first-sick-day", firstSickDay: "2026-01-05" } });
  });
});
