import type { Db } from "@hervat/database";
import { releasedAgreementRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { Consent, ConsentCategory, Grant } from "@hervat/domain/consent";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { takeBackGoals } from "../goals/take-back-goals.ts";
import { regretUncovered } from "../reports/regret-uncovered.ts";
import { stopUncovered } from "../reports/stop-uncovered.ts";
import type { ServiceContext } from "../service-context.ts";
import { takeBackAll } from "../work-plan/take-back-all.ts";

/**
 * In the transaction of a withdrawal: what rested on it and was not fetched is shut, who fetched before is asked not to use it, and
 * what the employer's side could read is gone from there.
 *
 * @param consents all of the case, as they were and as they are after the withdrawal
 */
export async function stopAfterWithdrawal(
  tx: Db,
  ctx: ServiceContext,
  sealer: Sealer,
  trajectoryId: TrajectoryId,
  ended: { readonly recipient: Grant["recipient"]; readonly categories: readonly ConsentCategory[] },
  consents: { readonly before: readonly Consent[]; readonly after: readonly Consent[] },
): Promise<void> {
  const readsReleases = ended.recipient === "manager" || ended.recipient === "hr";
  const shared = readsReleases ? ended.categories : [];
  if (shared.includes("work-factors")) await takeBackAll(tx, sealer, trajectoryId);
  if (shared.includes("work-goals")) await takeBackGoals(tx, sealer, trajectoryId);
  if (shared.includes("work-agreements")) await releasedAgreementRepository(tx, sealer.tenant).remove(trajectoryId);
  await stopUncovered(tx, ctx, sealer, trajectoryId, consents.after);
  await regretUncovered(tx, ctx, sealer, trajectoryId, consents);
}
