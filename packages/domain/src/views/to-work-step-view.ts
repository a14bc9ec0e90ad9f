import type { WorkStep } from "../resumption/resumption-plan.ts";
import type { WorkStepView } from "./parts.ts";

/** The work half of a step, field by field: who agreed and what was worked stay behind. */
export function toWorkStepView(step: WorkStep): WorkStepView {
  return {
    from: step.from,
    to: step.to,
    daysPerWeek: step.daysPerWeek,
    hoursPerDay: step.hoursPerDay,
    hoursPerWeek: step.hoursPerWeek,
    tasks: step.tasks,
    location: step.location,
    adaptations: [...step.adaptations],
    status: step.status,
    evaluateOn: step.evaluateOn,
  };
}
