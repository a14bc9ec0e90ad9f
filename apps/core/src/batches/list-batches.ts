import { batchRepository } from "@hervat/database/repositories";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { type BatchSummary, toSummary } from "./batch-summary.ts";
import { batchFacts } from "./open-batch.ts";

const SHOWN = 30;

/** The newest batches that whoever asks may see. */
export async function listBatches(ctx: ServiceContext): Promise<BatchSummary[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("batch.list", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const batches = batchRepository(tx, practiceId);
    const visible = (await batches.list(SHOWN)).filter((batch) => ctx.may("batch.read", batchFacts(ctx, batch)));
    return Promise.all(visible.map(async (batch) => toSummary(batch, await batches.progress(batch.id), ctx.now())));
  });
}
