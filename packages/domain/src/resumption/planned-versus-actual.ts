import type { PlainDate } from "../primitives/index.ts";
import type { ResumptionPlan, WorkStep } from "./resumption-plan.ts";

/** What was planned a week, and what came of it; `worked` is null until the manager said so. */
export type StepResult = {
  readonly step: WorkStep;
  readonly planned: number;
  readonly worked: number | null;
  /** Worked minus planned, in hours a week. */
  readonly difference: number | null;
  /** Planned hours as a whole percentage of the contract. It is a share of a contract, never a degree of incapacity. */
  readonly shareOfContract: number | null;
};

/** The steps that have begun, beside what was worked. */
export function plannedVersusActual(plan: ResumptionPlan, today: PlainDate): readonly StepResult[] {
  return plan.steps
    .filter(({ from }) => from <= today)
    .map((step) => ({
      step,
      planned: step.hoursPerWeek,
      worked: step.hoursWorked,
      difference: step.hoursWorked === null ? null : Math.round((step.hoursWorked - step.hoursPerWeek) * 100) / 100,
      shareOfContract: shareOfContract(step, plan.contractHoursPerWeek),
    }));
}

/** @returns a whole percentage; null when the contract hours are unknown. */
export function shareOfContract({ hoursPerWeek }: Pick<WorkStep, "hoursPerWeek">, contractHoursPerWeek: number | null): number | null {
  return contractHoursPerWeek === null ? null : Math.round((hoursPerWeek / contractHoursPerWeek) * 100);
}

/** The step that runs today; null before the first, in a gap and after the last. */
export function currentStep(plan: ResumptionPlan, today: PlainDate): WorkStep | null {
  return plan.steps.find(({ from, to }) => from <= today && today <= to) ?? null;
}
