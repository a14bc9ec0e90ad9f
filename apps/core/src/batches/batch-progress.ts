import { batchRepository } from "@hervat/database/repositories";
import { BatchId, BatchItemId, DocumentId, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { BatchSummary, toSummary } from "./batch-summary.ts";
import { ItemSentence, itemSentence } from "./item-sentence.ts";
import { openBatch } from "./open-batch.ts";

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
    return {
      summary: toSummary(batch, progress, ctx.now()),
      failures: items
        .filter(({ status }) => status === "failed")
        .map(({ id, trajectoryId, clientCode, clientName, sentenceKey, sentenceData }) => ({
          itemId: id,
          trajectoryId,
          clientCode,
          clientName,
          sentence: itemSentence(storedSentence(sentenceKey, sentenceData), ctx.language),
        })),
      documents: items.flatMap(({ id, documentId, clientCode, clientName }) =>
        documentId === null ? [] : [{ itemId: id, documentId: DocumentId.parse(documentId), clientCode, clientName }],
      ),
    };
  });
}

/** @throws ZodError for a sentence that this version does not know */
export function storedSentence(key: string | null, data: unknown): ItemSentence {
  return ItemSentence.parse({ ...Object(data), kind: key });
}
