import { addDays, daysBetween } from "../calendar/index.ts";
import type { ResumptionStepId } from "../primitives/index.ts";
import type { ResumptionPlan, WorkStep, WorkTasks } from "./resumption-plan.ts";

/** What is wrong with a plan; `stepId` is the step to change. */
export type PlanProblem =
  | { readonly kind: "contract-hours-unknown" }
  /** No hour is planned before the bedrijfsarts advised on it. */
  | { readonly kind: "advice-missing"; readonly stepId: ResumptionStepId }
  | { readonly kind: "ends-before-it-begins"; readonly stepId: ResumptionStepId }
  | { readonly kind: "overlaps-step-before"; readonly stepId: ResumptionStepId }
  | { readonly kind: "hours-do-not-add-up"; readonly stepId: ResumptionStepId; readonly expected: number }
  | { readonly kind: "above-contract"; readonly stepId: ResumptionStepId; readonly contractHours: number }
  /** Asks less than the step before and is not marked as a step back. */
  | { readonly kind: "less-without-step-back"; readonly stepId: ResumptionStepId }
  | { readonly kind: "step-back-asks-no-less"; readonly stepId: ResumptionStepId }
  /** More hours and harder work at once: if it goes wrong, nobody knows which of the two it was. */
  | { readonly kind: "two-changes-at-once"; readonly stepId: ResumptionStepId }
  | { readonly kind: "no-evaluation"; readonly stepId: ResumptionStepId }
  | { readonly kind: "evaluation-outside-step"; readonly stepId: ResumptionStepId };

/** From easiest to hardest. */
const COMPLEXITY: Readonly<Record<WorkTasks, number>> = { presence: 0, light: 1, "added-value": 2, own: 3 };

/** Days after the end of a step within which its evaluation may still lie: a weekend, and a day to meet. */
const EVALUATION_GRACE_DAYS = 3;

/**
 * Holds the work half of a plan against the rules of a build-up. The software proposes no hours: what someone
 * can bear is the bedrijfsarts' to say, and how to build up is agreed by those concerned.
 *
 * @returns every problem at once, in the order of the steps; empty when the plan is sound.
 * @source docs/sources.md §10
 */
export function planProblems(plan: ResumptionPlan): readonly PlanProblem[] {
  const steps = plan.steps.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const [first] = steps;
  if (first === undefined) return [];

  const problems: PlanProblem[] = [];
  if (plan.contractHoursPerWeek === null) problems.push({ kind: "contract-hours-unknown" });
  if (plan.bedrijfsartsAdviceOn === null || plan.bedrijfsartsAdviceOn > first.from)
    problems.push({ kind: "advice-missing", stepId: first.id });
  return [...problems, ...steps.flatMap((step, position) => [...aloneProblems(step, plan), ...changeProblems(step, steps[position - 1])])];
}

function aloneProblems(step: WorkStep, { contractHoursPerWeek }: ResumptionPlan): readonly PlanProblem[] {
  const { id: stepId, from, to, evaluateOn } = step;
  const problems: PlanProblem[] = [];
  if (to < from) problems.push({ kind: "ends-before-it-begins", stepId });

  const expected = round(step.daysPerWeek * step.hoursPerDay);
  if (Math.abs(expected - step.hoursPerWeek) > 0.01) problems.push({ kind: "hours-do-not-add-up", stepId, expected });
  if (contractHoursPerWeek !== null && step.hoursPerWeek > contractHoursPerWeek) {
    problems.push({ kind: "above-contract", stepId, contractHours: contractHoursPerWeek });
  }

  if (evaluateOn === null) problems.push({ kind: "no-evaluation", stepId });
  else if (evaluateOn < from || evaluateOn > addDays(to, EVALUATION_GRACE_DAYS)) problems.push({ kind: "evaluation-outside-step", stepId });
  return problems;
}

function changeProblems(step: WorkStep, before: WorkStep | undefined): readonly PlanProblem[] {
  const { id: stepId } = step;
  if (before === undefined) return step.stepBack ? [{ kind: "step-back-asks-no-less", stepId }] : [];

  const hours = Math.sign(round(step.hoursPerWeek - before.hoursPerWeek));
  const tasks = Math.sign(COMPLEXITY[step.tasks] - COMPLEXITY[before.tasks]);
  const problems: PlanProblem[] = [];
  if (daysBetween(before.to, step.from) < 1) problems.push({ kind: "overlaps-step-before", stepId });
  if (step.stepBack) {
    if (hours > 0 || tasks > 0 || (hours === 0 && tasks === 0)) problems.push({ kind: "step-back-asks-no-less", stepId });
    return problems;
  }
  if (hours < 0 || tasks < 0) problems.push({ kind: "less-without-step-back", stepId });
  if (hours > 0 && tasks > 0) problems.push({ kind: "two-changes-at-once", stepId });
  return problems;
}

function round(hours: number): number {
  return Math.round(hours * 100) / 100;
}
