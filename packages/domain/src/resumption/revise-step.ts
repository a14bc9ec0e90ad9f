import type { Adjustment, WorkStep } from "./resumption-plan.ts";

/** What a plan says of a step again when it is saved; what only time and the manager can say is not in it. */
export type StepTold = Omit<WorkStep, "id" | "status" | "adjustment" | "hoursWorked">;

const CONTENT = ["from", "to", "daysPerWeek", "hoursPerDay", "tasks", "location"] as const;

/** Whether a step asks something else than before: what anybody answered to it was about another step. */
export function asksSomethingElse(known: WorkStep, told: StepTold): boolean {
  return CONTENT.some((part) => known[part] !== told[part]);
}

/** Whether what was agreed about a step is no longer what it says. A step that nobody agreed to is still a draft, and drafts change freely. */
export function departsFromAgreed(known: WorkStep, told: StepTold): boolean {
  return known.agreedBy.length > 0 && asksSomethingElse(known, told);
}

/** A step as it is told anew; once agreed, a change leaves its trace: it is adjusted, in one of the two phrases that the employer may read. */
export function reviseStep(known: WorkStep, told: StepTold, adjustment: Adjustment): WorkStep {
  const { id, status, hoursWorked } = known;
  if (!departsFromAgreed(known, told)) return { ...told, id, status, hoursWorked, adjustment: known.adjustment };
  return { ...told, id, hoursWorked, status: "adjusted", adjustment };
}
