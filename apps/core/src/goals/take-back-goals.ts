import type { Db } from "@hervat/database";
import { goalRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { takeBackGoal } from "@hervat/domain/goals";
import type { TrajectoryId } from "@hervat/domain/primitives";

/** Takes back every goal for work that the employer could read: with the consent to share them goes what was shared. */
export async function takeBackGoals(tx: Db, sealer: Sealer, trajectoryId: TrajectoryId): Promise<void> {
  const goals = goalRepository(tx, sealer);
  for (const goal of await goals.ofTrajectory(trajectoryId)) {
    if (goal.kind === "work" && goal.release !== null) await goals.save(takeBackGoal(goal));
  }
}
