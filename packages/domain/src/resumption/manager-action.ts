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

/** The manager's answer to "Kun jij dit regelen?": two choices, no text. */
export const StepAnswer = z.object({ stepId: ResumptionStepId, answer: z.enum(["can-arrange", "wants-to-talk"]), on: PlainDate });
export type StepAnswer = z.infer<typeof StepAnswer>;

export const ManagerForm = z.enum(["manager-intake", "evaluation-preparation"]);
export type ManagerForm = z.infer<typeof ManagerForm>;

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
  z.strictObject({ kind: z.literal("form"), form: ManagerForm, minutes: z.int() }),
]);
export type WeekLine = z.infer<typeof WeekLine>;

/** At most three lines; `next` is what the page says when there is nothing to do. */
export const ThisWeek = z.strictObject({
  lines: z.array(WeekLine).max(3),
  next: z.strictObject({ key: MilestoneKey, due: PlainDate }).nullable(),
});
export type ThisWeek = z.infer<typeof ThisWeek>;
