import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { day, newId, ResumptionStepId, TrajectoryId } from "../primitives/index.ts";
import {
  adjustStep,
  currentStep,
  plannedVersusActual,
  planProblems,
  type ResumptionPlan,
  reachStep,
  reportHours,
  saveablePlan,
  shareOfContract,
  WorkStep,
} from "./index.ts";

const step = (facts: Partial<WorkStep> = {}): WorkStep => ({
  id: newId(ResumptionStepId),
  from: day("2026-11-30"),
  to: day("2026-12-13"),
  daysPerWeek: 2,
  hoursPerDay: 2,
  hoursPerWeek: 4,
  tasks: "light",
  location: "home",
  adaptations: ["quiet-place"],
  evaluateOn: day("2026-12-11"),
  stepBack: false,
  agreedBy: ["employee", "manager"],
  status: "planned",
  adjustment: null,
  hoursWorked: null,
  ...facts,
});
const second = (facts: Partial<WorkStep> = {}) =>
  step({ from: day("2026-12-14"), to: day("2026-12-27"), evaluateOn: day("2026-12-24"), daysPerWeek: 3, hoursPerWeek: 6, ...facts });
const plan = (...steps: readonly WorkStep[]): ResumptionPlan => ({
  trajectoryId: newId(TrajectoryId),
  contractHoursPerWeek: 32,
  bedrijfsartsAdviceOn: day("2026-11-20"),
  steps: [...steps],
});
const kinds = (subject: ResumptionPlan) => planProblems(subject).map(({ kind }) => kind);

describe("a resumption plan", () => {
  it("that begins small and grows by hours is sound", () => {
    expect(kinds(plan(step(), second()))).toEqual([]);
  });

  it("may begin with two hours a week", () => {
    expect(kinds(plan(step({ daysPerWeek: 1, hoursPerWeek: 2, tasks: "presence" })))).toEqual([]);
  });

  it("may use all of the contract, advice of the first day, a step of one day and an evaluation three days later", () => {
    const day1 = day("2026-11-20");
    const short = step({ from: day1, to: day1, evaluateOn: day("2026-11-23"), daysPerWeek: 4, hoursPerDay: 8, hoursPerWeek: 32 });
    expect(kinds(plan(short))).toEqual([]);
    expect(kinds(plan(step({ evaluateOn: day("2026-11-30") })))).toEqual([]);
  });

  it("without steps has nothing to check", () => {
    expect(kinds({ ...plan(), bedrijfsartsAdviceOn: null, contractHoursPerWeek: null })).toEqual([]);
  });

  it.each<[string, ResumptionPlan, string]>([
    ["without advice of the bedrijfsarts", { ...plan(step()), bedrijfsartsAdviceOn: null }, "advice-missing"],
    ["with advice that came after the first hour", { ...plan(step()), bedrijfsartsAdviceOn: day("2026-12-01") }, "advice-missing"],
    ["without the hours of the contract", { ...plan(step()), contractHoursPerWeek: null }, "contract-hours-unknown"],
    ["with more hours than the contract", plan(step({ daysPerWeek: 5, hoursPerDay: 8, hoursPerWeek: 40 })), "above-contract"],
    ["whose days and hours are not its week", plan(step({ hoursPerWeek: 5 })), "hours-do-not-add-up"],
    [
      "with a step that ends before it begins",
      plan(step({ to: day("2026-11-29"), evaluateOn: day("2026-11-30") })),
      "ends-before-it-begins",
    ],
    ["with two steps on one day", plan(step(), second({ from: day("2026-12-13") })), "overlaps-step-before"],
    ["that asks less without saying so", plan(step(), second({ daysPerWeek: 1, hoursPerWeek: 2 })), "less-without-step-back"],
    [
      "that gives easier work without saying so",
      plan(step(), second({ daysPerWeek: 2, hoursPerWeek: 4, tasks: "presence" })),
      "less-without-step-back",
    ],
    ["with more hours and harder work at once", plan(step(), second({ tasks: "own" })), "two-changes-at-once"],
    ["with a step back that asks more", plan(step(), second({ stepBack: true })), "step-back-asks-no-less"],
    [
      "with a step back that asks the same",
      plan(step(), second({ stepBack: true, daysPerWeek: 2, hoursPerWeek: 4 })),
      "step-back-asks-no-less",
    ],
    ["that begins with a step back", plan(step({ stepBack: true })), "step-back-asks-no-less"],
    ["with a step nobody evaluates", plan(step({ evaluateOn: null })), "no-evaluation"],
    ["with an evaluation before its step", plan(step({ evaluateOn: day("2026-11-29") })), "evaluation-outside-step"],
    ["with an evaluation long after its step", plan(step({ evaluateOn: day("2026-12-17") })), "evaluation-outside-step"],
  ])("%s is not sound", (_, subject, kind) => {
    expect(kinds(subject)).toEqual([kind]);
    expect(saveablePlan(subject)).toMatchObject({ ok: false, refusal: { kind: "plan-not-sound" } });
  });

  it("may step back, in hours or in tasks", () => {
    expect(kinds(plan(step(), second({ stepBack: true, daysPerWeek: 1, hoursPerWeek: 2 })))).toEqual([]);
    expect(kinds(plan(step(), second({ stepBack: true, daysPerWeek: 2, hoursPerWeek: 4, tasks: "presence" })))).toEqual([]);
  });

  it("may make the work harder at the same hours", () => {
    expect(kinds(plan(step(), second({ daysPerWeek: 2, hoursPerWeek: 4, tasks: "added-value" })))).toEqual([]);
  });

  it("names the step that is wrong, and shows all that is wrong", () => {
    const wrong = second({ daysPerWeek: 7, hoursPerDay: 8, hoursPerWeek: 56, evaluateOn: null, tasks: "own" });
    expect(planProblems(plan(step(), wrong))).toEqual([
      { kind: "above-contract", stepId: wrong.id, contractHours: 32 },
      { kind: "no-evaluation", stepId: wrong.id },
      { kind: "two-changes-at-once", stepId: wrong.id },
    ]);
  });

  it("is the same plan in whatever order its steps are typed", () => {
    const [one, two] = [step(), second()];
    expect(saveablePlan(plan(two, one))).toMatchObject({ ok: true, value: { steps: [{ id: one.id }, { id: two.id }] } });
  });

  it("that grows by one thing at a time up to the contract is always sound", () => {
    const growth = fc.array(fc.constantFrom("hours", "tasks"), { minLength: 1, maxLength: 8 });
    const tasks = ["presence", "light", "added-value", "own"] as const;
    fc.assert(
      fc.property(growth, (changes) => {
        let hours = 2;
        let task = 0;
        const steps = changes.map((change, position) => {
          if (change === "hours") hours = Math.min(32, hours + 2);
          else task = Math.min(3, task + 1);
          const from = addDays(day("2026-11-30"), position * 14);
          return step({
            from,
            to: addDays(from, 13),
            evaluateOn: addDays(from, 13),
            daysPerWeek: 1,
            hoursPerDay: hours,
            hoursPerWeek: hours,
            tasks: tasks[task] ?? "own",
          });
        });
        expect(planProblems(plan(...steps))).toEqual([]);
      }),
    );
  });

  it("has no field for why, in the half that the employer sees", () => {
    expect(Object.keys(WorkStep.shape).filter((key) => /reason|note|text|comment/i.test(key))).toEqual([]);
  });
});

describe("adjusting a step", () => {
  const first = step();
  const subject = plan(first, second());

  it("says 'in overleg' and keeps the plan sound", () => {
    const outcome = adjustStep(subject, first.id, { hoursPerDay: 1, hoursPerWeek: 2 }, { kind: "in-consultation" });
    expect(outcome).toMatchObject({
      ok: true,
      value: { steps: [{ status: "adjusted", hoursPerWeek: 2, adjustment: { kind: "in-consultation" } }, {}] },
    });
  });

  it("says 'op advies van de bedrijfsarts' only with the day that is recorded", () => {
    expect(adjustStep(subject, first.id, {}, { kind: "bedrijfsarts-advice", adviceOn: day("2026-11-20") }).ok).toBe(true);
    expect(adjustStep(subject, first.id, {}, { kind: "bedrijfsarts-advice", adviceOn: day("2026-11-19") })).toEqual({
      ok: false,
      refusal: { kind: "advice-not-recorded", adviceOn: day("2026-11-19") },
    });
  });

  it("into something unsound is refused, as is a step that is not there", () => {
    expect(adjustStep(subject, first.id, { hoursPerDay: 8, hoursPerWeek: 16 }, { kind: "in-consultation" })).toMatchObject({
      ok: false,
      refusal: { kind: "plan-not-sound" },
    });
    expect(adjustStep(subject, newId(ResumptionStepId), {}, { kind: "in-consultation" })).toEqual({
      ok: false,
      refusal: { kind: "step-unknown" },
    });
  });
});

describe("planned beside actual", () => {
  const first = step();
  const subject = plan(first, second());
  const during = day("2026-12-05");

  it("shows the steps that have begun, with what the manager reported", () => {
    const reported = reportHours(subject, first.id, 3, during);
    if (!reported.ok) throw new Error("the hours were refused");
    expect(plannedVersusActual(reported.value, during)).toMatchObject([{ planned: 4, worked: 3, difference: -1, shareOfContract: 13 }]);
  });

  it("knows nothing worked until somebody said so: that is not zero", () => {
    expect(plannedVersusActual(subject, during)).toMatchObject([{ worked: null, difference: null }]);
  });

  it("shows no share of a contract nobody knows", () => {
    expect(shareOfContract({ hoursPerWeek: 4 }, null)).toBeNull();
  });

  it.each([-1, 169, Number.NaN])("refuses %d hours a week", (hours) => {
    expect(reportHours(subject, first.id, hours, during)).toEqual({ ok: false, refusal: { kind: "hours-impossible" } });
  });

  it.each([0, 168])("accepts %d hours a week", (hours) => {
    expect(reportHours(subject, first.id, hours, first.from).ok).toBe(true);
  });

  it("counts a step from its first day to its last", () => {
    expect(plannedVersusActual(subject, first.from)).toHaveLength(1);
    expect(currentStep(subject, first.from)?.id).toBe(first.id);
    expect(currentStep(subject, first.to)?.id).toBe(first.id);
  });

  it("neither reports nor reaches a step before it begins", () => {
    const early = day("2026-11-29");
    expect(reportHours(subject, first.id, 2, early)).toEqual({ ok: false, refusal: { kind: "step-not-begun", from: first.from } });
    expect(reachStep(subject, first.id, early)).toEqual({ ok: false, refusal: { kind: "step-not-begun", from: first.from } });
    expect(reachStep(subject, newId(ResumptionStepId), during)).toEqual({ ok: false, refusal: { kind: "step-unknown" } });
    expect(reachStep(subject, first.id, during)).toMatchObject({
      ok: true,
      value: { steps: [{ status: "reached" }, { status: "planned" }] },
    });
  });

  it("knows the step of today, and that there is none before and after", () => {
    expect(currentStep(subject, during)?.id).toBe(first.id);
    expect(currentStep(subject, day("2026-11-29"))).toBeNull();
    expect(currentStep(subject, day("2026-12-28"))).toBeNull();
  });
});
