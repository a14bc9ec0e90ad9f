import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { dueOf, milestoneOf, timelineOf } from "./cases-for-tests.ts";
import { MILESTONE_RULES, MilestoneKey, type MilestoneRule, rulesFor, sicknessTimeline } from "./index.ts";

const sinceJanuary = [{ from: "2026-01-05" }];
const here = (key: string, on: string) => ({ key: MilestoneKey.parse(key), place: "here" as const, on: day(on) });
const elsewhere = (key: string, on: string | null = null) => ({
  key: MilestoneKey.parse(key),
  place: "elsewhere" as const,
  on: on === null ? null : day(on),
});

describe("the timeline", () => {
  it("has every milestone of the law once, in the order of time", () => {
    expect(timelineOf(sinceJanuary).milestones.map(({ key }) => key)).toEqual(MilestoneKey.options);
  });

  it("names who acts, what comes of it and where it is written", () => {
    expect(milestoneOf(timelineOf(sinceJanuary), "plan_van_aanpak")).toMatchObject({
      actors: ["employer", "employee"],
      artefact: "Plan van aanpak",
      nature: "obligation",
    });
    expect(milestoneOf(timelineOf(sinceJanuary), "wia_aanvraag").actors).toEqual(["employee"]);
    expect(timelineOf(sinceJanuary).milestones.filter(({ source }) => source === "")).toEqual([]);
  });

  it("asks the plan of approach within two weeks after the problem analysis, never later than week 8", () => {
    expect(dueOf(timelineOf(sinceJanuary, { done: [here("probleemanalyse", "2026-02-10")] }), "plan_van_aanpak")).toBe("2026-02-24");
    expect(dueOf(timelineOf(sinceJanuary, { done: [here("probleemanalyse", "2026-03-20")] }), "plan_van_aanpak")).toBe("2026-03-01");
    expect(dueOf(timelineOf(sinceJanuary, { done: [elsewhere("probleemanalyse")] }), "plan_van_aanpak")).toBe("2026-03-01");
  });

  it.each([
    [["2026-02-27"], [], "2026-04-10"],
    [["2026-02-27"], ["2026-04-10"], "2026-05-22"],
    [["2026-02-27"], ["2026-04-10", "2026-05-22"], "2026-07-03"],
    [["2026-02-27"], ["2026-05-22", "2026-07-03", "2026-04-10"], "2026-08-14"],
    [[], ["2026-05-22"], "2026-07-03"],
    [[], [], "2026-04-12"],
  ])("with the plan signed on %j and evaluated on %j the next evaluation is due on %s", (signed, evaluated, due) => {
    const done = [...signed.map((on) => here("plan_van_aanpak", on)), ...evaluated.map((on) => here("evaluatie_6w", on))];
    expect(dueOf(timelineOf(sinceJanuary, { done }), "evaluatie_6w")).toBe(due);
  });

  it("counts the six weeks of an evaluation in sick days", () => {
    const timeline = timelineOf([{ from: "2026-01-05", to: "2026-03-08" }, { from: "2026-03-23" }], {
      done: [here("plan_van_aanpak", "2026-02-27")],
    });
    expect(dueOf(timeline, "evaluatie_6w")).toBe("2026-04-24");
  });

  it("asks spoor 2 within six weeks after the first-year evaluation; a late evaluation buys no time", () => {
    expect(dueOf(timelineOf(sinceJanuary, { done: [here("eerstejaarsevaluatie", "2026-12-01")] }), "spoor2_start")).toBe("2027-01-12");
    expect(dueOf(timelineOf(sinceJanuary, { done: [here("eerstejaarsevaluatie", "2027-02-01")] }), "spoor2_start")).toBe("2027-02-14");
  });

  it("never opens a window after its last day", () => {
    const timeline = timelineOf(sinceJanuary, { done: [here("probleemanalyse", "2026-01-08")] });
    expect(milestoneOf(timeline, "plan_van_aanpak")).toMatchObject({ from: "2026-01-22", due: "2026-01-22" });
  });

  it("counts on the same way when the first sick day is a weekend day or a holiday", () => {
    expect(dueOf(timelineOf([{ from: "2026-03-07" }]), "probleemanalyse")).toBe("2026-04-17");
    expect(dueOf(timelineOf([{ from: "2026-12-25" }]), "probleemanalyse")).toBe("2027-02-04");
  });

  it("follows a corrected first sick day and keeps what was done", () => {
    const done = [here("probleemanalyse", "2026-02-10")];
    const corrected = timelineOf([{ from: "2026-01-12" }], { done });
    expect(corrected.firstSickDay).toBe("2026-01-12");
    expect(dueOf(corrected, "melding_uwv_42")).toBe("2026-11-02");
    expect(corrected.facts.done).toEqual(done);
  });

  it("knows the last sick day once recovery is reported", () => {
    expect(timelineOf([{ from: "2026-01-05", to: "2026-04-12" }]).lastSickDay).toBe("2026-04-12");
    expect(timelineOf(sinceJanuary).lastSickDay).toBeNull();
  });
});

describe("the end of the waiting period", () => {
  it("is shown in both meanings: the last day and the first WIA day", () => {
    expect(timelineOf(sinceJanuary).waitingPeriod).toEqual({
      computedLastDay: "2028-01-02",
      lastDay: "2028-01-02",
      firstWiaDay: "2028-01-03",
      decidedBy: "computation",
      wages: { lastDay: "2028-01-02", endBecause: "waiting-period" },
    });
  });

  it.each([
    ["last-day-of-waiting-period", "2028-01-09"],
    ["first-wia-day", "2028-01-10"],
  ] as const)("follows UWV's letter, which names the %s", (meaning, date) => {
    const timeline = timelineOf(sinceJanuary, { uwvEndOfWaitingPeriod: { letterDated: day("2027-09-06"), meaning, date: day(date) } });
    expect(timeline.waitingPeriod).toMatchObject({
      computedLastDay: "2028-01-02",
      lastDay: "2028-01-09",
      firstWiaDay: "2028-01-10",
      decidedBy: "uwv",
    });
    expect(dueOf(timeline, "einde_loondoorbetaling")).toBe("2028-01-09");
    expect(dueOf(timeline, "wia_aanvraag")).toBe("2027-10-24");
    expect(dueOf(timeline, "eerstejaarsevaluatie")).toBe("2027-01-03");
  });

  it("moves with a loonsanctie for the wages and the benefit, not for the 104 weeks", () => {
    const timeline = timelineOf(sinceJanuary, { loonsanctie: { decidedOn: day("2027-12-15"), lastDay: day("2028-12-31") } });
    expect(timeline.waitingPeriod).toMatchObject({
      lastDay: "2028-01-02",
      firstWiaDay: "2029-01-01",
      wages: { lastDay: "2028-12-31", endBecause: "loonsanctie" },
    });
    expect(milestoneOf(timeline, "loonsanctie")).toMatchObject({ from: "2028-01-03", due: "2028-12-31" });
    expect(dueOf(timeline, "einde_loondoorbetaling")).toBe("2028-12-31");
  });

  it("ends the wages of a loonsanctie when the employment ends while it runs", () => {
    const timeline = timelineOf(sinceJanuary, {
      loonsanctie: { decidedOn: day("2027-12-15"), lastDay: day("2028-12-31") },
      employmentEndsOn: day("2028-06-30"),
    });
    expect(timeline.waitingPeriod.wages).toEqual({ lastDay: "2028-06-30", endBecause: "employment-ended" });
  });

  it.each([
    ["2026-01-05", "2026-06-01", "2026-07-12", "six weeks from the state pension age"],
    ["2026-01-05", "2025-06-01", "2026-02-15", "six weeks from the first sick day when it comes later"],
    ["2022-01-03", "2022-06-01", "2022-08-30", "thirteen weeks before July 2023"],
  ])("for somebody sick since %s with state pension from %s the wages end on %s (%s)", (from, statePensionFrom, lastDay) => {
    expect(timelineOf([{ from }], { statePensionFrom: day(statePensionFrom) }).waitingPeriod.wages).toEqual({
      lastDay,
      endBecause: "state-pension",
    });
  });
});

describe("an employment that ends during sickness", () => {
  it("asks the final evaluation on its last day and a notice on the last working day", () => {
    const timeline = timelineOf(sinceJanuary, { employmentEndsOn: day("2026-08-30") });
    expect(dueOf(timeline, "eindevaluatie")).toBe("2026-08-30");
    expect(timeline.noticeAtEndOfEmployment).toBe("2026-08-28");
  });

  it("asks no final evaluation within ten weeks", () => {
    expect(dueOf(timelineOf(sinceJanuary, { employmentEndsOn: day("2026-03-14") }), "eindevaluatie")).toBe("2027-10-03");
    expect(dueOf(timelineOf(sinceJanuary, { employmentEndsOn: day("2026-03-15") }), "eindevaluatie")).toBe("2026-03-15");
  });
});

describe("rules as dated data", () => {
  const [first, ...others] = MILESTONE_RULES.filter(({ key }) => key === "melding_arbo");
  if (first === undefined || others.length > 0) throw new Error("one rule for melding_arbo was expected");
  const stricter: MilestoneRule = { ...first, validFrom: day("2028-01-01"), due: { on: 3 } };

  it("a change of law holds for cases that begin on its day, not for those that run", () => {
    const rules = [...MILESTONE_RULES, stricter];
    const on = (from: string) => rulesFor(day(from), rules).find(({ key }) => key === "melding_arbo")?.due;
    expect(on("2027-12-31")).toEqual({ on: 6 });
    expect(on("2028-01-01")).toEqual({ on: 3 });
    expect(rulesFor(day("2028-01-01"), rules)).toHaveLength(MILESTONE_RULES.length);
    expect(
      sicknessTimeline({ spells: [{ from: day("2028-01-03") }] }, undefined, rules).milestones.find(({ key }) => key === "melding_arbo")
        ?.due,
    ).toBe("2028-01-06");
  });

  it("a case older than every rule is counted by the oldest", () => {
    expect(rulesFor(day("1990-01-01"))).toHaveLength(MilestoneKey.options.length);
  });
});
