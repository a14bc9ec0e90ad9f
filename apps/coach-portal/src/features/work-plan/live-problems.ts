import { newId, PlainDate, ResumptionStepId, type TrajectoryId } from "@hervat/domain/primitives";
import { type PlanProblem, planProblems, type WorkStep } from "@hervat/domain/resumption";
import { type StepFields, toInput } from "./step-fields.ts";
import type { PlanShown } from "./use-work-plan.ts";

export interface LiveProblem {
  kind: PlanProblem["kind"];
  /** Of which step in the form; null: of the whole plan. */
  key: number | null;
  hours: number | null;
}

/** What the rules of a build-up say while she types, of the steps that are whole already. */
export function liveProblems(steps: readonly StepFields[], adviceOn: string, plan: PlanShown, trajectoryId: TrajectoryId): LiveProblem[] {
  const keyOf = new Map<string, number>();
  const whole = steps.flatMap((fields): WorkStep[] => {
    const told = toInput(fields);
    if (told === undefined) return [];
    const { care: _care, why: _why, ...rest } = told;
    const id = newId(ResumptionStepId);
    keyOf.set(id, fields.key);
    const hoursPerWeek = Math.round(rest.daysPerWeek * rest.hoursPerDay * 100) / 100;
    return [
      {
        ...rest,
        id,
        from: PlainDate.parse(rest.from),
        to: PlainDate.parse(rest.to),
        evaluateOn: rest.evaluateOn === null ? null : PlainDate.parse(rest.evaluateOn),
        hoursPerWeek,
        status: "planned",
        adjustment: null,
        hoursWorked: null,
      },
    ];
  });
  const advice = PlainDate.safeParse(adviceOn);
  const about = {
    trajectoryId,
    contractHoursPerWeek: plan.contractHoursPerWeek,
    bedrijfsartsAdviceOn: advice.success ? advice.data : null,
  };
  return planProblems({ ...about, steps: whole }).map((problem) => ({
    kind: problem.kind,
    key: "stepId" in problem ? (keyOf.get(problem.stepId) ?? null) : null,
    hours: problem.kind === "hours-do-not-add-up" ? problem.expected : problem.kind === "above-contract" ? problem.contractHours : null,
  }));
}
