import { batchItemRepository, batchRepository } from "@hervat/database/repositories";
import { BatchId, BatchItemId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openBatch } from "./open-batch.ts";

export const RetryItemsInput = z.strictObject({
  batchId: BatchId,
  itemIds: z.union([z.literal("all"), z.array(BatchItemId).min(1).max(5_000)]),
});
export type RetryItemsInput = z.infer<typeof RetryItemsInput>;

/** "Opnieuw": what failed waits again, with its place in the queue in the same transaction. */
export async function retryItems(ctx: ServiceContext, { batchId, itemIds }: RetryItemsInput): Promise<{ retried: number }> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    await openBatch(tx, ctx, "batch.retry", batchId);
    const waiting = await batchItemRepository(tx, practiceId).openCount();
    const again = await batchRepository(tx, practiceId).retry(batchId, itemIds === "all" ? undefined : itemIds);
    const targets = again.map((id) => ({ tenant: practiceId, id }));
    await ctx.service.queue.add(tx, "render", targets, waiting);
    return { retried: again.length };
  });
}
