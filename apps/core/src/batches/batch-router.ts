import { BatchId } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { BatchInput, BatchProgressView, batchProgress } from "./batch-progress.ts";
import { BatchSummary } from "./batch-summary.ts";
import { cancelBatch } from "./cancel-batch.ts";
import { listBatches } from "./list-batches.ts";
import { PrepareDownloadInput, prepareDownload } from "./prepare-download.ts";
import { RetryItemsInput, retryItems } from "./retry-items.ts";
import { StartBatchInput, startBatch } from "./start-batch.ts";

const StartRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("plugin-not-ready"), why: z.string() }),
  z.strictObject({ kind: z.literal("queue-full"), open: z.int(), most: z.int() }),
]);

const DownloadRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("reason-needed") }),
  z.strictObject({ kind: z.literal("nothing-to-take"), heldBack: z.int() }),
]);

export const batchRouter = router({
  list: procedure
    .meta({ action: "batch.list", resource: "practice" })
    .output(z.array(BatchSummary))
    .query(({ ctx }) => listBatches(ctx)),
  progress: procedure
    .meta({ action: "batch.read", resource: "batch" })
    .input(BatchInput)
    .output(BatchProgressView)
    .query(({ ctx, input }) => batchProgress(ctx, input)),
  start: procedure
    .meta({ action: "batch.start", resource: "batch" })
    .input(StartBatchInput)
    .output(resultOf(z.strictObject({ batchId: BatchId }), StartRefusal))
    .mutation(({ ctx, input }) => startBatch(ctx, input)),
  prepareDownload: procedure
    .meta({ action: "batch.download", resource: "batch" })
    .input(PrepareDownloadInput)
    .output(resultOf(z.strictObject({ documents: z.int(), heldBack: z.int() }), DownloadRefusal))
    .mutation(({ ctx, input }) => prepareDownload(ctx, input)),
  cancel: procedure
    .meta({ action: "batch.cancel", resource: "batch" })
    .input(BatchInput)
    .output(z.null())
    .mutation(({ ctx, input }) => cancelBatch(ctx, input)),
  retry: procedure
    .meta({ action: "batch.retry", resource: "batch" })
    .input(RetryItemsInput)
    .output(z.strictObject({ retried: z.int().nonnegative() }))
    .mutation(({ ctx, input }) => retryItems(ctx, input)),
});
