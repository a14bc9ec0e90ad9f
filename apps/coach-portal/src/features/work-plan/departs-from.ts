import { PlainDate } from "@hervat/domain/primitives";
import { departsFromAgreed } from "@hervat/domain/resumption";
import { type StepFields, toInput } from "./step-fields.ts";
import type { PlanShown } from "./use-work-plan.ts";

/** Whether this step no longer says what was agreed when it was saved. */
export function departsFrom(step: StepFields, plan: PlanShown): boolean {
  const known = plan.steps.find(({ id }) => id === step.id);
  const told = toInput(step);
  if (known === undefined || told === undefined) return false;
  const { care: _care, why: _why, id: _id, ...rest } = told;
  const { care: _half, ...before } = known;
  const [from, to] = [PlainDate.parse(rest.from), PlainDate.parse(rest.to)];
  return departsFromAgreed(before, { ...before, ...rest, from, to, evaluateOn: before.evaluateOn, hoursPerWeek: before.hoursPerWeek });
}
