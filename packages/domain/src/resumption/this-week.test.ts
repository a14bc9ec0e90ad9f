import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { MilestoneKey } from "../poortwachter/index.ts";
import { day, newId, ResumptionStepId, TrajectoryId } from "../primitives/index.ts";
import { type ContactRhythm, ThisWeek, thisWeek, type WeekFacts, type WeekMilestone, type WorkStep } from "./index.ts";

const monday = day("2026-11-23");
const trajectoryId = newId(TrajectoryId);
const milestone = (facts: Partial<WeekMilestone> = {}): WeekMilestone => ({
  key: "evaluatie_6w",
  nature: "obligation",
  actors: ["employer", "employee"],
  from: day("2026-10-30"),
  due: day("2026-12-11"),
  done: { kind: "open" },
  ...facts,
});
const step = (facts: Partial<WorkStep> = {}): WorkStep => ({
  id: newId(ResumptionStepId),
  from: day("2026-11-30"),
  to: day("2026-12-13"),
  daysPerWeek: 2,
  hoursPerDay: 2,
  hoursPerWeek: 4,
  tasks: "light",
  location: "home",
  adaptations: [],
  evaluateOn: day("2026-12-11"),
  stepBack: false,
  agreedBy: [],
  status: "planned",
  adjustment: null,
  hoursWorked: null,
  ...facts,
});
const rhythm: ContactRhythm = {
  trajectoryId,
  everyDays: 7,
  weekday: 3,
  minutes: 10,
  agreedOn: day("2026-09-01"),
  lastDoneOn: day("2026-11-18"),
};
const facts = (given: Partial<WeekFacts> = {}): WeekFacts => ({
  today: monday,
  milestones: [],
  plan: { steps: [] },
  answers: [],
  rhythm: null,
  forms: [],
  ...given,
});

describe("this week", () => {
  it("is a call on Wednesday, a step to arrange and an evaluation, the nearest first", () => {
    const next = step();
    const week = thisWeek(facts({ milestones: [milestone()], plan: { steps: [next] }, rhythm }));
    expect(week.lines).toEqual([
      { kind: "contact", on: "2026-11-25", minutes: 10 },
      {
        kind: "plan-step",
        stepId: next.id,
        from: "2026-11-30",
        daysPerWeek: 2,
        hoursPerDay: 2,
        tasks: "light",
        location: "home",
        answer: null,
      },
      { kind: "milestone", key: "evaluatie_6w", due: "2026-12-11" },
    ]);
  });

  it("is empty when there is nothing to do, and names the next step", () => {
    const later = milestone({ key: "melding_uwv_42", from: day("2027-04-01"), due: day("2027-05-20") });
    expect(thisWeek(facts({ milestones: [later] }))).toEqual({ lines: [], next: { key: "melding_uwv_42", due: "2027-05-20" } });
  });

  it("is empty without a next step when the law asks nothing more", () => {
    expect(thisWeek(facts())).toEqual({ lines: [], next: null });
  });

  it("is never more than three lines: what is further away waits", () => {
    const week = thisWeek(
      facts({
        milestones: [milestone(), milestone({ key: "plan_van_aanpak", due: day("2026-11-24") })],
        plan: { steps: [step()] },
        rhythm,
        forms: ["manager-intake"],
      }),
    );
    expect(week.lines.map(({ kind }) => kind)).toEqual(["milestone", "contact", "plan-step"]);
  });
});

describe("a milestone", () => {
  it.each<[string, Partial<WeekMilestone>]>([
    ["of someone else", { actors: ["bedrijfsarts"] }],
    ["that is only information", { nature: "information" }],
    ["that was met here", { done: { kind: "here" } }],
    ["that was met elsewhere", { done: { kind: "elsewhere" } }],
    ["that is no longer asked", { done: { kind: "lapsed" } }],
    ["whose window opens after this week", { from: day("2026-11-30") }],
    ["that is more than three weeks away", { due: day("2026-12-15") }],
  ])("%s is not his to do this week", (_, given) => {
    expect(thisWeek(facts({ milestones: [milestone(given)] })).lines).toEqual([]);
  });

  it.each<[string, Partial<WeekMilestone>]>([
    ["whose window opens on Sunday", { from: day("2026-11-29") }],
    ["that is three weeks away to the day", { due: day("2026-12-14") }],
  ])("%s is his", (_, given) => {
    expect(thisWeek(facts({ milestones: [milestone(given)] })).lines).toHaveLength(1);
  });

  it("that is late stays on top until it is done", () => {
    const week = thisWeek(facts({ milestones: [milestone({ due: day("2026-11-01") })], rhythm: { ...rhythm, weekday: 1 } }));
    expect(week.lines[0]).toEqual({ kind: "milestone", key: "evaluatie_6w", due: "2026-11-01" });
  });
});

describe("the contact that both agreed", () => {
  it.each<[string, Partial<ContactRhythm>, readonly unknown[]]>([
    ["is done for this week once he called", { lastDoneOn: monday }, []],
    ["every two weeks rests in between", { everyDays: 14 }, []],
    ["comes today when its day went by", { weekday: 1, lastDoneOn: null }, [{ kind: "contact", on: "2026-11-23", minutes: 10 }]],
    ["is not asked before it was agreed", { agreedOn: day("2026-11-24"), lastDoneOn: null }, []],
    ["is asked again on the last day it may be", { lastDoneOn: day("2026-11-22") }, [{ kind: "contact", on: "2026-11-25", minutes: 10 }]],
    ["agreed today begins today", { agreedOn: monday, lastDoneOn: null }, [{ kind: "contact", on: "2026-11-25", minutes: 10 }]],
    ["may be on Sunday", { weekday: 7 }, [{ kind: "contact", on: "2026-11-29", minutes: 10 }]],
  ])("%s", (_, given, lines) => {
    expect(thisWeek(facts({ rhythm: { ...rhythm, ...given } })).lines).toEqual(lines);
  });

  it("on a Friday whose Wednesday went by is asked for today", () => {
    const friday = day("2026-11-27");
    expect(thisWeek(facts({ today: friday, rhythm })).lines).toEqual([{ kind: "contact", on: friday, minutes: 10 }]);
  });

  it("in a weekend whose Wednesday went by is asked for on Monday", () => {
    const lines = [{ kind: "contact", on: "2026-11-30", minutes: 10 }];
    expect(thisWeek(facts({ today: day("2026-11-28"), rhythm })).lines).toEqual(lines);
  });
});

describe("a step of the plan", () => {
  it.each<[string, Partial<WorkStep>]>([
    ["that has begun", { from: monday }],
    ["more than two weeks away", { from: day("2026-12-08") }],
    ["that was reached", { status: "reached" }],
  ])("%s asks nothing now", (_, given) => {
    expect(thisWeek(facts({ plan: { steps: [step(given)] } })).lines).toEqual([]);
  });

  it("two weeks away to the day asks already", () => {
    expect(thisWeek(facts({ plan: { steps: [step({ from: day("2026-12-07") })] } })).lines).toHaveLength(1);
  });

  it("takes the later of two answers of one day", () => {
    const asked = step();
    const answers = [
      { stepId: asked.id, answer: "wants-to-talk" as const, wish: null, on: monday },
      { stepId: asked.id, answer: "can-arrange" as const, wish: null, on: monday },
    ];
    expect(thisWeek(facts({ plan: { steps: [asked] }, answers })).lines).toMatchObject([{ answer: "can-arrange" }]);
  });

  it("keeps his last answer, and goes below what still waits for one", () => {
    const [answered, open] = [step({ from: day("2026-11-25") }), step({ from: day("2026-12-01") })];
    const answers = [
      { stepId: answered.id, answer: "wants-to-talk" as const, wish: null, on: day("2026-11-20") },
      { stepId: answered.id, answer: "can-arrange" as const, wish: null, on: day("2026-11-22") },
    ];
    expect(thisWeek(facts({ plan: { steps: [answered, open] }, answers })).lines).toMatchObject([
      { stepId: open.id, answer: null },
      { stepId: answered.id, answer: "can-arrange" },
    ]);
  });
});

describe("a form that waits", () => {
  it("comes after every line with a day", () => {
    const week = thisWeek(facts({ milestones: [milestone({ due: day("2026-12-14") })], forms: ["manager-intake"] }));
    expect(week.lines.map(({ kind }) => kind)).toEqual(["milestone", "form"]);
  });

  it("says how long it takes", () => {
    expect(thisWeek(facts({ forms: ["evaluation-preparation"] })).lines).toEqual([
      { kind: "form", form: "evaluation-preparation", minutes: 10 },
    ]);
  });
});

describe("whatever the facts", () => {
  const days = fc.integer({ min: -60, max: 60 }).map((count) => addDays(monday, count));
  const anyFacts = fc.record<WeekFacts>({
    today: fc.constant(monday),
    milestones: fc.array(
      fc.record<WeekMilestone>({
        key: fc.constantFrom(...MilestoneKey.options),
        nature: fc.constantFrom("obligation", "information"),
        actors: fc.subarray(["employer", "employee", "bedrijfsarts", "uwv"]),
        from: days,
        due: days,
        done: fc.constantFrom({ kind: "open" as const }, { kind: "here" as const }, { kind: "lapsed" as const }),
      }),
      { maxLength: 12 },
    ),
    plan: fc.record({
      steps: fc.array(
        days.map((from) => step({ from })),
        { maxLength: 5 },
      ),
    }),
    answers: fc.constant([]),
    rhythm: fc.option(
      fc.record({
        trajectoryId: fc.constant(trajectoryId),
        everyDays: fc.integer({ min: 1, max: 28 }),
        weekday: fc.integer({ min: 1, max: 7 }),
        minutes: fc.integer({ min: 5, max: 60 }),
        agreedOn: days,
        lastDoneOn: fc.option(days),
      }),
    ),
    forms: fc.subarray(["manager-intake", "evaluation-preparation"]),
  });

  it("the answer fits its shape, stays within three lines and shows no milestone that is not his", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const week = thisWeek(given);
        expect(ThisWeek.safeParse(week).success).toBe(true);
        for (const line of week.lines) {
          if (line.kind === "contact") expect(line.on >= given.today && line.on <= addDays(given.today, 6)).toBe(true);
          if (line.kind !== "milestone") continue;
          expect(
            given.milestones.some(
              ({ key, due, actors, done }) => key === line.key && due === line.due && actors.includes("employer") && done.kind === "open",
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
