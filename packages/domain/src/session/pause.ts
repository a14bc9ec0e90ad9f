import { z } from "zod";
import { PauseId, PlainDate, TrajectoryId } from "../primitives/index.ts";

/** Why guidance rests, for planning alone. It tells of health or family, so it stands behind the wall and in no report. */
export const PauseReason = z.enum(["too-ill", "holiday", "care-leave", "other"]);
export type PauseReason = z.infer<typeof PauseReason>;

/** A rest in the guidance. The statutory clock runs on: a pause is a fact about the agenda and not about the sickness. */
export const Pause = z.object({
  id: PauseId,
  trajectoryId: TrajectoryId,
  firstDay: PlainDate,
  /** The last day as expected; null where nobody knows. */
  untilDay: PlainDate.nullable(),
  reason: PauseReason,
  endedOn: PlainDate.nullable(),
});
export type Pause = z.infer<typeof Pause>;
