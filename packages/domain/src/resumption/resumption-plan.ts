import { z } from "zod";
import { PlainDate, ResumptionStepId, TrajectoryId } from "../primitives/index.ts";
import { WorkStepView } from "../views/parts.ts";

/** Why a step was changed, as far as the employer may know. */
export const Adjustment = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("in-consultation") }),
  z.object({ kind: z.literal("bedrijfsarts-advice"), adviceOn: PlainDate }),
]);
export type Adjustment = z.infer<typeof Adjustment>;

export const WorkTasks = WorkStepView.shape.tasks;
export type WorkTasks = z.infer<typeof WorkTasks>;
export const WorkLocation = WorkStepView.shape.location;
export type WorkLocation = z.infer<typeof WorkLocation>;
export const WorkAdaptation = WorkStepView.shape.adaptations.element;
export type WorkAdaptation = z.infer<typeof WorkAdaptation>;
export const StepStatus = WorkStepView.shape.status;
export type StepStatus = z.infer<typeof StepStatus>;

/** The work half of one step of the resumption plan (opbouwschema): typed choices that the employer may see. */
export const WorkStep = z.object({
  id: ResumptionStepId,
  from: PlainDate,
  to: PlainDate,
  daysPerWeek: z.number().positive().max(7),
  hoursPerDay: z.number().positive().max(24),
  hoursPerWeek: z.number().positive(),
  tasks: WorkTasks,
  location: WorkLocation,
  adaptations: z.array(WorkAdaptation),
  evaluateOn: PlainDate.nullable(),
  /** Set when this step deliberately asks less than the one before it. */
  stepBack: z.boolean(),
  agreedBy: z.array(z.enum(["employee", "manager", "coach", "bedrijfsarts"])),
  status: StepStatus,
  adjustment: Adjustment.nullable(),
  /** What the manager reports back: hours a week really worked, never why. */
  hoursWorked: z.number().nonnegative().nullable(),
});
export type WorkStep = z.infer<typeof WorkStep>;

/** The care half of the same step, which the employer never sees. Health text: stored sealed. */
export const CareStep = z.object({
  stepId: ResumptionStepId,
  /** Breaks and stimuli. */
  breaks: z.string(),
  /** What must hold before the next step. */
  condition: z.string(),
  /** Why the step is as it is, or was changed. */
  reason: z.string(),
});
export type CareStep = z.infer<typeof CareStep>;

/** The work halves in order, and what they rest on. */
export const ResumptionPlan = z.object({
  trajectoryId: TrajectoryId,
  contractHoursPerWeek: z.number().positive().nullable(),
  /** The day of the bedrijfsarts' advice that the plan is built on; without one no hour is planned. */
  bedrijfsartsAdviceOn: PlainDate.nullable(),
  steps: z.array(WorkStep),
});
export type ResumptionPlan = z.infer<typeof ResumptionPlan>;
