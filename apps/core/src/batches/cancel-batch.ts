import { batchRepository } from "@hervat/database/repositories";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { BatchInput } from "./batch-progress.ts";
import { openBatch } from "./open-batch.ts";

/** Stops what has not begun to end; documents that are done stay. Cancelled twice is cancelled. */
export async function cancelBatch(ctx: ServiceContext, { batchId }: BatchInput): Promise<null> {
  return ctx.inTransaction(async (tx) => {
    await openBatch(tx, ctx, "batch.cancel", batchId);
    await batchRepository(tx, practiceOf(ctx)).cancel(batchId, ctx.now());
    return null;
  });
}
