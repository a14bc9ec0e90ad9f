import { setTimeout as pause } from "node:timers/promises";
import { startBatch } from "@hervat/core/bench";
import { batchRepository } from "@hervat/database/repositories";
import type { BatchId, PracticeId } from "@hervat/domain/primitives";
import type { BatchWish } from "./batch-items.ts";
import type { DemoHouse } from "./demo-house.ts";

/** Looking costs the batch time, and so does seeing its end late: a small part of what two hundred documents take. */
const LOOK_AGAIN_MS = 50;

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

async function untilDone(house: DemoHouse, practiceId: PracticeId, batchId: BatchId): Promise<void> {
  const ctx = house.contextIn(practiceId);
  for (;;) {
    const progress = await ctx.inTransaction((tx) => batchRepository(tx, practiceId).progress(batchId));
    const { waiting, taken, failed, cancelled } = progress.counts;
    if (failed + cancelled > 0) throw new Error(`${failed + cancelled} documents of a batch were not made`);
    if (waiting + taken === 0) return;
    await pause(LOOK_AGAIN_MS);
  }
}
