import { batchRepository } from "@hervat/database/repositories";
import { BatchId, BatchItemId, DocumentId, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { BatchSummary, toSummary } from "./batch-summary.ts";
import { openBatch } from "./open-batch.ts";
import { sentencesFor } from "./sentences-for.ts";

export const BatchInput = z.strictObject({ batchId: BatchId });
export type BatchInput = z.infer<typeof BatchInput>;

export const BatchProgressView = z.strictObject({
  summary: BatchSummary,
  failures: z.array(
    z.strictObject({
      itemId: BatchItemId,
      trajectoryId: TrajectoryId,
      clientCode: z.string(),
      clientName: z.string(),
      sentence: z.string(),
    }),
  ),
  documents: z.array(z.strictObject({ itemId: BatchItemId, documentId: DocumentId, clientCode: z.string(), clientName: z.string() })),
});
export type BatchProgressView = z.infer<typeof BatchProgressView>;

/** Where a batch stands: what is done can be fetched, what failed says why. Read anew, it says the same: nothing lives in the page. */
export async function batchProgress(ctx: ServiceContext, { batchId }: BatchInput): Promise<BatchProgressView> {
  return ctx.inTransaction(async (tx) => {
    const batch = await openBatch(tx, ctx, "batch.read", batchId);
    const batches = batchRepository(tx, practiceOf(ctx));
    const [progress, items] = await Promise.all([batches.progress(batchId), batches.items(batchId, { statuses: ["done", "failed"] })]);
    const failed = items.filter(({ status }) => status === "failed");
    const sentenceOf = await sentencesFor(tx, ctx, failed, ctx.language);
    return {
      summary: toSummary(batch, progress, ctx.now()),
      failures: failed.map((item) => ({
        itemId: item.id,
        trajectoryId: item.trajectoryId,
        clientCode: item.clientCode,
        clientName: item.clientName,
        sentence: sentenceOf(item),
      })),
      documents: items.flatMap(({ id, documentId, clientCode, clientName }) =>
        documentId === null ? [] : [{ itemId: id, documentId: DocumentId.parse(documentId), clientCode, clientName }],
      ),
    };
  });
}
