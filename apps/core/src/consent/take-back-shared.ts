import type { Db } from "@hervat/database";
import { releasedAgreementRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { type ConsentCategory, WorkCategory } from "@hervat/domain/consent";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { takeBackGoals } from "../goals/take-back-goals.ts";
import { takeBackAll } from "../work-plan/take-back-all.ts";

/** Takes back what of these kinds the employer's side could read: what is read again later was shared again, by her word of that day. */
export async function takeBackShared(
  tx: Db,
  sealer: Sealer,
  trajectoryId: TrajectoryId,
  categories: readonly ConsentCategory[] = WorkCategory.options,
): Promise<void> {
  if (categories.includes("work-factors")) await takeBackAll(tx, sealer, trajectoryId);
  if (categories.includes("work-goals")) await takeBackGoals(tx, sealer, trajectoryId);
  if (categories.includes("work-agreements")) await releasedAgreementRepository(tx, sealer.tenant).remove(trajectoryId);
}
