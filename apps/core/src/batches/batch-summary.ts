import type { Batch, BatchProgress } from "@hervat/database/repositories";
import { BatchId } from "@hervat/domain/primitives";
import { BatchStanding, ReportKindKey } from "@hervat/domain/reports";
import { z } from "zod";
import { secondsLeft } from "./time-left.ts";

const Count = z.int().nonnegative();

/** A batch as a list and its progress page show it. */
export const BatchSummary = z.strictObject({
  id: BatchId,
  kind: ReportKindKey,
  standing: BatchStanding,
  status: z.enum(["running", "done", "cancelled"]),
  startedAt: z.date(),
  endedAt: z.date().nullable(),
  total: Count,
  done: Count,
  failed: Count,
  cancelled: Count,
  /** Null while the pace is not known yet, and when it has ended. */
  secondsLeft: Count.nullable(),
  /** The ZIP of this kind asks a reason. */
  health: z.boolean(),
});
export type BatchSummary = z.infer<typeof BatchSummary>;

export function toSummary(batch: Batch, { counts, firstStartedAt }: BatchProgress, now: Date): BatchSummary {
  const { waiting, taken, done, failed, cancelled } = counts;
  const ended = done + failed + cancelled;
  const total = waiting + taken + ended;
  const elapsedMs = firstStartedAt === null ? 0 : now.getTime() - firstStartedAt.getTime();
  return {
    id: batch.id,
    kind: batch.kind,
    standing: batch.standing,
    status: batch.status,
    startedAt: batch.createdAt,
    endedAt: batch.endedAt,
    total,
    done,
    failed,
    cancelled,
    secondsLeft: batch.status === "running" ? secondsLeft({ done: ended, total, elapsedMs }) : null,
    health: batch.audience === "bedrijfsarts" || batch.audience === "client",
  };
}
