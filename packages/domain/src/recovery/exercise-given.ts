import { z } from "zod";
import { ExerciseGivenId, PlainDate, TrajectoryId } from "../primitives/index.ts";
import { StageKey } from "../programme/programme.ts";

/** An exercise or text that a client was given, and when. Which one it was tells of her: stored sealed. */
export const ExerciseGiven = z.object({
  id: ExerciseGivenId,
  trajectoryId: TrajectoryId,
  exercise: StageKey,
  givenOn: PlainDate,
  /** The day on which the client said that she did it. */
  doneOn: PlainDate.nullable().default(null),
});
export type ExerciseGiven = z.infer<typeof ExerciseGiven>;
