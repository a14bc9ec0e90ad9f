import { startBatch } from "@hervat/core/bench";
import { batchRepository } from "@hervat/database/repositories";
import type { BatchId, PracticeId } from "@hervat/domain/primitives";
import type { BatchWish } from "./batch-items.ts";
import type { DemoHouse } from "./demo-house.ts";

/** A notice may be lost with its connection, in ms. */
const LOOK_ANYWAY_MS = 1_000;

/** Starts a batch per practice and kind, as concepts, and waits until every item has its document. @throws when one has not */
export async function runBatches(house: DemoHouse, wishes: readonly BatchWish[]): Promise<void> {
  const asked = Map.groupBy(wishes, ({ practiceId, kind }) => `${practiceId} ${kind}`);
  const started: { practiceId: PracticeId; batchId: BatchId }[] = [];
  for (const [first, ...rest] of asked.values()) {
    if (first === undefined) continue;
    const { practiceId, kind } = first;
    const trajectoryIds = [first, ...rest].map(({ trajectoryId }) => trajectoryId);
    const batch = await startBatch(house.contextIn(practiceId), { kind, standing: "concept", trajectoryIds, language: "nl" });
    if (!batch.ok) throw new Error(`a batch was refused: ${batch.refusal.kind}`);
    started.push({ practiceId, batchId: batch.value.batchId });
  }
  for (const { practiceId, batchId } of started) await untilDone(house, practiceId, batchId);
}

/** Looks when the database tells that documents ended, as a screen does: looking again and again would cost the batch its time. */
async function untilDone(house: DemoHouse, practiceId: PracticeId, batchId: BatchId): Promise<void> {
  const ctx = house.contextIn(practiceId);
  let woken = Promise.withResolvers<void>();
  const stop = await house.database.follow(batchId, () => woken.resolve());
  const anyway = setInterval(() => woken.resolve(), LOOK_ANYWAY_MS);
  try {
    for (;;) {
      const told = woken.promise;
      const progress = await ctx.inTransaction((tx) => batchRepository(tx, practiceId).progress(batchId));
      const { waiting, taken, failed, cancelled } = progress.counts;
      if (failed + cancelled > 0) throw new Error(`${failed + cancelled} documents of a batch were not made`);
      if (waiting + taken === 0) return;
      await told;
      woken = Promise.withResolvers<void>();
    }
  } finally {
    clearInterval(anyway);
    stop();
  }
}
