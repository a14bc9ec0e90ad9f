import type { TrajectoryId } from "@hervat/domain/primitives";

/** What every hook and every part of a case is told: whose case. */
export interface OfCase {
  trajectoryId: TrajectoryId;
}
