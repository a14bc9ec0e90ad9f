import type { Db } from "@hervat/database";
import type { Sealer } from "@hervat/database/sealed";
import { allowancesOf, type Consent, type ConsentCategory, type Grant } from "@hervat/domain/consent";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { regretUncovered } from "../reports/regret-uncovered.ts";
import { stopUncovered } from "../reports/stop-uncovered.ts";
import type { ServiceContext } from "../service-context.ts";
import { takeBackShared } from "./take-back-shared.ts";

/**
 * In the transaction of a withdrawal: what rested on it and was not fetched is shut, who fetched before is asked not to use it, and
 * what the employer's side could read is gone from there, but for what somebody else there may still read.
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
  const stillRead = allowancesOf(consents.after).filter(({ until }) => until === null || until >= ctx.today());
  const unread = ended.categories.filter((category) => !stillRead.some((one) => one.category === category));
  if (readsReleases) await takeBackShared(tx, sealer, trajectoryId, unread);
  await stopUncovered(tx, ctx, sealer, trajectoryId, consents.after);
  await regretUncovered(tx, ctx, sealer, trajectoryId, consents);
}
