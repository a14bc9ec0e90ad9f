import { ok, type PlainDate, type Result, type ResumptionStepId, refuse } from "../primitives/index.ts";
import { type PlanProblem, planProblems } from "./check-plan.ts";
import type { Adjustment, ResumptionPlan, WorkStep } from "./resumption-plan.ts";

export type SavePlanRefusal = { readonly kind: "plan-not-sound"; readonly problems: readonly PlanProblem[] };
export type ChangeStepRefusal =
  | { readonly kind: "step-unknown" }
  | SavePlanRefusal
  /** "Op advies van de bedrijfsarts" may only be said when that advice is recorded. */
  | { readonly kind: "advice-not-recorded"; readonly adviceOn: PlainDate };

/** A plan that keeps the rules of a build-up, its steps in order of time. */
export function saveablePlan(plan: ResumptionPlan): Result<ResumptionPlan, SavePlanRefusal> {
  const problems = planProblems(plan);
  if (problems.length > 0) return refuse({ kind: "plan-not-sound", problems });
  return ok({ ...plan, steps: plan.steps.toSorted((one, other) => (one.from < other.from ? -1 : 1)) });
}

/** What may change about a step when it is adjusted. */
export type StepChange = Partial<
  Pick<
    WorkStep,
    "from" | "to" | "daysPerWeek" | "hoursPerDay" | "hoursPerWeek" | "tasks" | "location" | "adaptations" | "evaluateOn" | "stepBack"
  >
>;

/** Changes one step. Why, as far as the employer may know, is one of two phrases; the real reason belongs to the care half. */
export function adjustStep(
  plan: ResumptionPlan,
  stepId: ResumptionStepId,
  change: StepChange,
  adjustment: Adjustment,
): Result<ResumptionPlan, ChangeStepRefusal> {
  if (!plan.steps.some(({ id }) => id === stepId)) return refuse({ kind: "step-unknown" });
  if (adjustment.kind === "bedrijfsarts-advice" && adjustment.adviceOn !== plan.bedrijfsartsAdviceOn) {
    return refuse({ kind: "advice-not-recorded", adviceOn: adjustment.adviceOn });
  }
  const steps = plan.steps.map((step) => (step.id === stepId ? { ...step, ...change, status: "adjusted" as const, adjustment } : step));
  return saveablePlan({ ...plan, steps });
}

export type ReachStepRefusal = { readonly kind: "step-unknown" } | { readonly kind: "step-not-begun"; readonly from: PlainDate };

/** Marks a step as reached: it was done as planned. */
export function reachStep(plan: ResumptionPlan, stepId: ResumptionStepId, today: PlainDate): Result<ResumptionPlan, ReachStepRefusal> {
  return changeBegun(plan, stepId, today, (step) => ({ ...step, status: "reached" }));
}

export type ReportHoursRefusal = ReachStepRefusal | { readonly kind: "hours-impossible" };

/** The manager's own account: hours a week really worked. There is no place to say why it was more or less. */
export function reportHours(
  plan: ResumptionPlan,
  stepId: ResumptionStepId,
  hoursPerWeek: number,
  today: PlainDate,
): Result<ResumptionPlan, ReportHoursRefusal> {
  if (!(hoursPerWeek >= 0 && hoursPerWeek <= 168)) return refuse({ kind: "hours-impossible" });
  return changeBegun(plan, stepId, today, (step) => ({ ...step, hoursWorked: hoursPerWeek }));
}

function changeBegun(
  plan: ResumptionPlan,
  stepId: ResumptionStepId,
  today: PlainDate,
  change: (step: WorkStep) => WorkStep,
): Result<ResumptionPlan, ReachStepRefusal> {
  const step = plan.steps.find(({ id }) => id === stepId);
  if (step === undefined) return refuse({ kind: "step-unknown" });
  if (today < step.from) return refuse({ kind: "step-not-begun", from: step.from });
  return ok({ ...plan, steps: plan.steps.map((one) => (one.id === stepId ? change(one) : one)) });
}
