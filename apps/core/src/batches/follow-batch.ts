import { setTimeout } from "node:timers/promises";
import { batchRepository } from "@hervat/database/repositories";
import type { BatchId } from "@hervat/domain/primitives";
import type { FileRoute } from "../http/file-route.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { type BatchSummary, toSummary } from "./batch-summary.ts";
import { openBatch } from "./open-batch.ts";
import { parseBatchId } from "./open-download.ts";

/** How long one stream lasts, in ms: then the browser asks anew, and core looks anew whether she may. */
const LASTS_MS = 60_000;

/** How often it tells at most, in ms, whatever the pace of the workers. */
const AT_MOST_EVERY_MS = 300;

/** How often it looks without being woken, in ms: a notice may be lost. */
const LOOKS_ANYWAY_MS = 10_000;

/**
 * How far a batch is, as server-sent events: each one a whole summary, so that a lost one is no loss. It is woken by the database,
 * whichever process the workers and the other coaches are in, and ends by itself when the batch does.
 */
export const batchEventsRoute: FileRoute = {
  meta: { action: "batch.read", resource: "batch" },
  path: "/files/batches/:batchId/events",
  async serve(ctx, { batchId }) {
    const id = parseBatchId(batchId);
    const first = await ctx.inTransaction(async (tx) => {
      const batch = await openBatch(tx, ctx, "batch.read", id);
      return toSummary(batch, await batchRepository(tx, practiceOf(ctx)).progress(id), ctx.now());
    });
    const bytes = ReadableStream.from(encoded(summaries(ctx, id, first)));
    return { bytes, mediaType: "text/event-stream", fileName: "events", inline: true };
  },
};

async function* encoded(parts: AsyncIterable<BatchSummary>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const summary of parts) yield encoder.encode(`data: ${JSON.stringify(summary)}\n\n`);
}

async function* summaries(ctx: ServiceContext, id: BatchId, first: BatchSummary): AsyncGenerator<BatchSummary> {
  const { database } = ctx.service;
  const until = performance.now() + LASTS_MS;
  let woken = Promise.withResolvers<void>();
  const stop = await database.follow(id, () => woken.resolve());
  try {
    yield first;
    let shown = first;
    while (shown.status === "running" && performance.now() < until) {
      await within(woken.promise, LOOKS_ANYWAY_MS);
      await setTimeout(AT_MOST_EVERY_MS);
      woken = Promise.withResolvers<void>();
      const now = await readSummary(ctx, id);
      if (now === undefined) return;
      shown = now;
      yield shown;
    }
  } finally {
    stop();
  }
}

/** Written down once, when the stream was opened. */
function readSummary(ctx: ServiceContext, id: BatchId): Promise<BatchSummary | undefined> {
  const tenant = practiceOf(ctx);
  return ctx.service.database.transactAs("coach", { tenant }, async (tx) => {
    const batches = batchRepository(tx, tenant);
    const batch = await batches.find(id);
    return batch && toSummary(batch, await batches.progress(id), ctx.now());
  });
}

async function within(promise: Promise<void>, ms: number): Promise<void> {
  const done = new AbortController();
  const late = setTimeout(ms, undefined, { signal: done.signal }).catch(() => {});
  await Promise.race([promise, late]);
  done.abort();
}
