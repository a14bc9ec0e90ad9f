import type { Db } from "@hervat/database";
import { recoveryCourseRepository, resumptionPlanRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { FollowUpId, newId, type TrajectoryId } from "@hervat/domain/primitives";
import { followUpsFromEvaluation } from "@hervat/domain/recovery";
import type { JointEvaluation } from "@hervat/domain/reports";
import { rhythmFromEvaluation } from "@hervat/domain/resumption";

/**
 * What the three agreed in the evaluation about what comes after it: how often manager and employee speak goes to the manager's week,
 * the day to look back to the dossier. Both are read from the text that is released, so that nobody types them twice and nothing else
 * is taken over than what was agreed. They stay when the evaluation is taken back: an agreement does not end with its paper.
 */
export async function takeOverAgreements(tx: Db, sealer: Sealer, trajectoryId: TrajectoryId, joint: JointEvaluation): Promise<void> {
  const { heldOn, relapsePrevention } = joint;
  const plans = resumptionPlanRepository(tx, sealer.tenant);
  const known = (await plans.contactRhythm(trajectoryId)) ?? null;
  const rhythm = rhythmFromEvaluation(trajectoryId, known, { words: relapsePrevention.contactRhythm, heldOn });
  if (rhythm !== null) await plans.saveContactRhythm(rhythm);

  const course = recoveryCourseRepository(tx, sealer);
  const agreed = { on: relapsePrevention.followUpOn, heldOn };
  const planned = followUpsFromEvaluation(trajectoryId, await course.followUps(trajectoryId), agreed, () => newId(FollowUpId));
  await course.saveFollowUps(planned);
}
