import { z } from "zod";
import { MilestoneKey } from "../poortwachter/milestone-key.ts";
import { PlainDate, ResumptionStepId, TrajectoryId } from "../primitives/index.ts";
import { WorkLocation, WorkTasks } from "./resumption-plan.ts";

/** How often the manager and the employee agreed to speak: both said yes to it. */
export const ContactRhythm = z.object({
  trajectoryId: TrajectoryId,
  everyDays: z.int().positive(),
  /** 1 = Monday ... 7 = Sunday. */
  weekday: z.int().min(1).max(7),
  minutes: z.int().positive(),
  agreedOn: PlainDate,
  /** The last time the manager marked it done; null when never. */
  lastDoneOn: PlainDate.nullable(),
});
export type ContactRhythm = z.infer<typeof ContactRhythm>;

/** What a manager would like to be different about a step: work alone, by choice and never in words of his own. */
export const ChangeWish = z.enum(["other-days", "other-hours", "other-tasks", "other-place", "later-start", "not-yet-arranged"]);
export type ChangeWish = z.infer<typeof ChangeWish>;

/** The manager's answer to "Kun jij dit regelen?": two choices, and with the second one what he would like to be different. */
export const StepAnswer = z.object({
  stepId: ResumptionStepId,
  answer: z.enum(["can-arrange", "wants-to-talk"]),
  /** Null where he agrees, and where he rather says it aloud. */
  wish: ChangeWish.nullable(),
  on: PlainDate,
});
export type StepAnswer = z.infer<typeof StepAnswer>;

/** Who agreed with a step, once one of them answered: a yes puts that party among them, a wish to talk takes it out. */
export function agreedAfter<Party extends string>(agreedBy: readonly Party[], party: Party, agrees: boolean): Party[] {
  const others = agreedBy.filter((other) => other !== party);
  return agrees ? [...others, party] : others;
}

export const ManagerForm = z.enum(["manager-intake", "evaluation-preparation"]);
export type ManagerForm = z.infer<typeof ManagerForm>;

/** What may wait for the manager to fill in or to answer: a form, or the joint text of the evaluation. */
export const WaitingForm = z.enum([...ManagerForm.options, "joint-text"]);
export type WaitingForm = z.infer<typeof WaitingForm>;

/** One line of "Deze week". There is no other kind, and none carries free text. */
export const WeekLine = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("contact"), on: PlainDate, minutes: z.int() }),
  z.strictObject({ kind: z.literal("milestone"), key: MilestoneKey, due: PlainDate }),
  z.strictObject({
    kind: z.literal("plan-step"),
    stepId: ResumptionStepId,
    from: PlainDate,
    daysPerWeek: z.number(),
    hoursPerDay: z.number(),
    tasks: WorkTasks,
    location: WorkLocation,
    answer: z.enum(["can-arrange", "wants-to-talk"]).nullable(),
  }),
  z.strictObject({ kind: z.literal("form"), form: WaitingForm, minutes: z.int() }),
]);
export type WeekLine = z.infer<typeof WeekLine>;

/** At most three lines; `next` is what the page says when there is nothing to do. */
export const ThisWeek = z.strictObject({
  lines: z.array(WeekLine).max(3),
  next: z.strictObject({ key: MilestoneKey, due: PlainDate }).nullable(),
});
export type ThisWeek = z.infer<typeof ThisWeek>;
