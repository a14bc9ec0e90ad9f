import type { BatchId, BatchItemId, PracticeId } from "@hervat/domain/primitives";
import { Batch, type BatchCounts, BatchItem, type BatchSentence, REPORT_KINDS, type TakenItem } from "@hervat/domain/reports";
import { and, asc, count, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import { batches, batchItems } from "../schema/batch.ts";
import type { Db } from "../tenancy/db.ts";

const OPEN = ["waiting", "taken"] as const;

export function batchRepository(db: Db, tenantId: PracticeId) {
  const itemIs = (id: BatchItemId) => and(eq(batchItems.tenantId, tenantId), eq(batchItems.id, id));
  const itemsOf = (id: BatchId) => and(eq(batchItems.tenantId, tenantId), eq(batchItems.batchId, id));

  /** Ends an item for the one worker that still holds it. */
  async function end(item: TakenItem, set: Partial<typeof batchItems.$inferInsert>): Promise<boolean> {
    const ended = await db
      .update(batchItems)
      .set({ ...set, leaseUntil: null })
      .where(and(itemIs(item.id), eq(batchItems.status, "taken"), eq(batchItems.fencingToken, item.fencingToken)))
      .returning({ id: batchItems.id });
    return ended.length === 1;
  }

  return {
    async add(batch: Batch, items: readonly Extract<BatchItem, { status: "waiting" }>[]): Promise<void> {
      await db.insert(batches).values({ ...batch, tenantId, audience: REPORT_KINDS[batch.kind].audience });
      for (let at = 0; at < items.length; at += 1_000) {
        await db.insert(batchItems).values(items.slice(at, at + 1_000).map((item) => ({ ...item, tenantId })));
      }
    },

    async find(id: BatchId): Promise<Batch | undefined> {
      const [row] = await db
        .select()
        .from(batches)
        .where(and(eq(batches.tenantId, tenantId), eq(batches.id, id)));
      return row && toBatch(row);
    },

    /** The newest first. */
    async list(limit: number): Promise<Batch[]> {
      const rows = await db.select().from(batches).where(eq(batches.tenantId, tenantId)).orderBy(desc(batches.createdAt)).limit(limit);
      return rows.map(toBatch);
    },

    async items(id: BatchId): Promise<BatchItem[]> {
      const rows = await db.select().from(batchItems).where(itemsOf(id)).orderBy(asc(batchItems.position));
      return rows.map(toItem);
    },

    async findItem(id: BatchItemId): Promise<BatchItem | undefined> {
      const [row] = await db.select().from(batchItems).where(itemIs(id));
      return row && toItem(row);
    },

    async counts(ids: readonly BatchId[]): Promise<Map<BatchId, BatchCounts>> {
      const found = new Map<BatchId, BatchCounts>(ids.map((id) => [id, { total: 0, done: 0, failed: 0, cancelled: 0 }]));
      if (ids.length === 0) return found;
      const rows = await db
        .select({ batchId: batchItems.batchId, status: batchItems.status, items: count() })
        .from(batchItems)
        .where(and(eq(batchItems.tenantId, tenantId), inArray(batchItems.batchId, [...ids])))
        .groupBy(batchItems.batchId, batchItems.status);
      for (const { batchId, status, items } of rows) {
        const counts = found.get(batchId);
        if (counts === undefined) continue;
        counts.total += items;
        if (status === "done" || status === "failed" || status === "cancelled") counts[status] += items;
      }
      return found;
    },

    /**
     * Takes an item that waits, or whose worker let its lease run out; the new fencing token shuts the old worker out.
     *
     * @returns undefined when someone else holds it or it has ended
     */
    async take(id: BatchItemId, now: Date, leaseUntil: Date): Promise<TakenItem | undefined> {
      const [row] = await db
        .update(batchItems)
        .set({ status: "taken", leaseUntil, fencingToken: sql`${batchItems.fencingToken} + 1`, startedAt: now })
        .where(and(itemIs(id), or(eq(batchItems.status, "waiting"), and(eq(batchItems.status, "taken"), lt(batchItems.leaseUntil, now)))))
        .returning();
      const item = row && toItem(row);
      return item?.status === "taken" ? item : undefined;
    },

    /** Gives an item back unfinished, for a worker that stops. */
    async giveBack(item: TakenItem): Promise<boolean> {
      return end(item, { status: "waiting" });
    },

    /** @returns false when another worker took the item meanwhile: then nothing of this attempt may stay */
    async finish(item: TakenItem, now: Date): Promise<boolean> {
      return end(item, { status: "done", endedAt: now, sentenceKey: null, sentenceData: null });
    },

    async fail(item: TakenItem, sentence: BatchSentence, now: Date): Promise<boolean> {
      return end(item, { status: "failed", endedAt: now, sentenceKey: sentence.key, sentenceData: sentence.data });
    },

    /** What failed waits again. @returns the items that now wait */
    async retryFailed(id: BatchId, only: readonly BatchItemId[] | "all"): Promise<BatchItemId[]> {
      const chosen = only === "all" ? undefined : inArray(batchItems.id, [...only]);
      const rows = await db
        .update(batchItems)
        .set({ status: "waiting", endedAt: null, startedAt: null, sentenceKey: null, sentenceData: null })
        .where(and(itemsOf(id), eq(batchItems.status, "failed"), chosen))
        .returning({ id: batchItems.id });
      if (rows.length > 0) {
        await db
          .update(batches)
          .set({ status: "running", endedAt: null })
          .where(and(eq(batches.tenantId, tenantId), eq(batches.id, id)));
      }
      return rows.map(({ id: itemId }) => itemId);
    },

    /** Stops what has not ended; documents that are done stay. */
    async cancel(id: BatchId, now: Date): Promise<boolean> {
      const cancelled = await db
        .update(batches)
        .set({ status: "cancelled", endedAt: now })
        .where(and(eq(batches.tenantId, tenantId), eq(batches.id, id), eq(batches.status, "running")))
        .returning({ id: batches.id });
      if (cancelled.length === 0) return false;
      await db
        .update(batchItems)
        .set({ status: "cancelled", endedAt: now, leaseUntil: null })
        .where(and(itemsOf(id), inArray(batchItems.status, [...OPEN])));
      return true;
    },

    /** Ends a running batch that has no open item left. Two workers may both ask: one of them does it. */
    async endIfComplete(id: BatchId, now: Date): Promise<boolean> {
      const ended = await db
        .update(batches)
        .set({ status: "done", endedAt: now })
        .where(
          and(
            eq(batches.tenantId, tenantId),
            eq(batches.id, id),
            eq(batches.status, "running"),
            sql`not exists (select 1 from ${batchItems} where ${itemsOf(id)} and ${inArray(batchItems.status, [...OPEN])})`,
          ),
        )
        .returning({ id: batches.id });
      return ended.length === 1;
    },

    /** Items whose lease ran out: their worker is gone. */
    async abandoned(now: Date, limit: number): Promise<BatchItemId[]> {
      const rows = await db
        .select({ id: batchItems.id })
        .from(batchItems)
        .where(and(eq(batchItems.tenantId, tenantId), eq(batchItems.status, "taken"), lt(batchItems.leaseUntil, now)))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
  };
}

function toBatch({ tenantId: _tenant, audience: _audience, ...row }: typeof batches.$inferSelect): Batch {
  return Batch.parse(row);
}

function toItem(row: typeof batchItems.$inferSelect): BatchItem {
  const { id, batchId, position, trajectoryId, invoiceId, status } = row;
  const base = { id, batchId, position, trajectoryId, invoiceId, status };
  switch (status) {
    case "waiting":
      return BatchItem.parse(base);
    case "taken":
      return BatchItem.parse({ ...base, leaseUntil: row.leaseUntil, fencingToken: row.fencingToken });
    case "failed":
      return BatchItem.parse({ ...base, endedAt: row.endedAt, sentence: { key: row.sentenceKey, data: row.sentenceData } });
    case "done":
    case "cancelled":
      return BatchItem.parse({ ...base, endedAt: row.endedAt });
  }
}
