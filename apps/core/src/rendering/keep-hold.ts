import { batchItemRepository, type TakenItem } from "@hervat/database/repositories";
import type { PracticeId } from "@hervat/domain/primitives";
import { LEASE_MS, RENEW_MS } from "../batches/batch-leases.ts";
import type { ServiceContext } from "../service-context.ts";

/** Does `work` while saying, every few seconds, that these items are still in hand. A word that does not get through costs at most the lease. */
export async function keepHold<Value>(
  ctx: ServiceContext,
  practiceId: PracticeId,
  items: readonly TakenItem[],
  work: () => Promise<Value>,
): Promise<Value> {
  const renew = () =>
    ctx
      .inTransaction((tx) => batchItemRepository(tx, practiceId).renew(items, new Date(ctx.now().getTime() + LEASE_MS)))
      .catch((fault: unknown) => ctx.log.warn({ event: "lease.not-renewed", err: fault }));
  const timer = setInterval(renew, RENEW_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
