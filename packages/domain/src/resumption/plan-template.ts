import { z } from "zod";
import { addDays } from "../calendar/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import { LocalText } from "../programme/local-text.ts";
import { type ResumptionPlan, type WorkStep, WorkTasks } from "./resumption-plan.ts";
import templates from "./shipped/plan-templates.json" with { type: "json" };

/** An example to begin from, as data. It proposes nothing: those concerned agree on each step, on the bedrijfsarts' advice. */
export const PlanTemplate = z.strictObject({
  key: z.string(),
  names: LocalText,
  steps: z.array(
    z.strictObject({
      weeks: z.int().min(1).max(4),
      daysPerWeek: z.number().positive().max(5),
      /** Null: as many as the contract has on so many days. */
      hoursPerDay: z.number().positive().max(8).nullable(),
      tasks: WorkTasks,
    }),
  ),
});
export type PlanTemplate = z.infer<typeof PlanTemplate>;

/**
 * The examples that Hervat brings along. Each changes one thing a step: hours or the weight of the work.
 *
 * @source docs/sources.md §10: example after burn-out, and starting at two hours a week
 */
export const PLAN_TEMPLATES: readonly PlanTemplate[] = templates.map((template) => PlanTemplate.parse(template));

/** A step that is not saved yet: all but what only saving, time and people can give it. */
export type StepDraft = Pick<WorkStep, "from" | "to" | "daysPerWeek" | "hoursPerDay" | "tasks" | "evaluateOn">;

/** The steps of an example from a day on, without those that ask more than the contract has. */
export function stepsFromTemplate({ steps }: PlanTemplate, from: PlainDate, contractHoursPerWeek: number): readonly StepDraft[] {
  const drafts: StepDraft[] = [];
  let begin = from;
  for (const { weeks, daysPerWeek, hoursPerDay, tasks } of steps) {
    const hours = hoursPerDay ?? Math.floor((contractHoursPerWeek / daysPerWeek) * 4) / 4;
    const before = drafts.at(-1);
    const asksLess = before !== undefined && hours * daysPerWeek < before.hoursPerDay * before.daysPerWeek;
    if (hours <= 0 || hours * daysPerWeek > contractHoursPerWeek || asksLess) continue;
    const to = addDays(begin, weeks * 7 - 1);
    drafts.push({ from: begin, to, daysPerWeek, hoursPerDay: hours, tasks, evaluateOn: to });
    begin = addDays(to, 1);
  }
  return drafts;
}

/** The step after this one: as long and as heavy, the day of its evaluation at the same distance. */
export function stepAfter<Step extends Pick<WorkStep, "from" | "to" | "evaluateOn">>(step: Step, length: number): Step {
  const from = addDays(step.to, 1);
  const to = addDays(from, length - 1);
  return { ...step, from, to, evaluateOn: to };
}

/** What came of the steps that have begun, in hours a week on average; null while nobody told. */
export function heldSoFar({ steps }: Pick<ResumptionPlan, "steps">, today: PlainDate): { planned: number; worked: number } | null {
  const told = steps.filter(({ from, hoursWorked }) => from <= today && hoursWorked !== null);
  const last = told.at(-1);
  return last === undefined ? null : { planned: last.hoursPerWeek, worked: last.hoursWorked ?? 0 };
}
