import { z } from "zod";
import { MeasurementId, PlainDate, TrajectoryId } from "../primitives/index.ts";
import { Moment } from "../programme/programme.ts";

/**
 * One scale of one questionnaire on one day. It signals and does not diagnose; `score` is null where too
 * little was answered ("niet te scoren"), never 0. Health data: stored sealed.
 *
 * @source docs/sources.md §12
 */
export const QuestionnaireResult = z.object({
  id: MeasurementId,
  trajectoryId: TrajectoryId,
  instrument: z.string().min(1),
  validated: z.boolean(),
  takenOn: PlainDate,
  /** At which moment of the guidance; null in between, and for what was taken elsewhere. */
  moment: Moment.nullable().default(null),
  scale: z.string().min(1),
  score: z.number().nullable(),
  maximum: z.number().positive(),
  band: z.string().nullable(),
});
export type QuestionnaireResult = z.infer<typeof QuestionnaireResult>;
