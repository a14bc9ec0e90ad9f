import type { BatchId, BatchItemId, InvoiceId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, count, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { batches, batchItems } from "../schema/batch.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { MOST_ROWS } from "./stored.ts";
import { tellChanged } from "./tell-changed.ts";

/** An item in someone's hands until `leaseUntil`. Only this token may finish it: who comes after her has a higher one. */
export interface TakenItem {
  readonly id: BatchItemId;
  readonly batchId: BatchId;
  readonly trajectoryId: TrajectoryId;
  readonly invoiceId: InvoiceId | null;
  readonly fencingToken: number;
}

export type HeldItem = Pick<TakenItem, "id" | "fencingToken">;

/** What workers do to items. Every change names the token, so work that was handed on in the meantime has no effect. */
export function batchItemRepository(db: Db, tenant: PracticeId) {
  const own = eq(batchItems.tenantId, tenant);
  const mine = (items: readonly HeldItem[]) => {
    const ids = items.map(({ id }) => id);
    const tokens = sql.param(items.map(({ fencingToken }) => fencingToken));
    const held = sql`select * from unnest(${sql.param(ids)}::uuid[], ${tokens}::integer[])`;
    // The ids stand there twice: by themselves they are found by index, where a pair would be looked for in every item.
    return and(eq(batchItems.status, "taken"), anyOf(batchItems.id, ids), sql`(${batchItems.id}, ${batchItems.fencingToken}) in (${held})`);
  };

  async function idsWhere(condition: SQL | undefined): Promise<BatchItemId[]> {
    const rows = await db
      .select({ id: batchItems.id })
      .from(batchItems)
      .where(and(own, condition))
      .orderBy(asc(batchItems.batchId), asc(batchItems.position))
      .limit(MOST_ROWS);
    return rows.map(({ id }) => id);
  }

  return {
    /**
     * Takes what is free of these: not what is finished, cancelled, or held by someone whose lease still runs. It waits for
     * nobody: an item that someone is busy with at this moment stays hers.
     */
    async take(ids: readonly BatchItemId[], { now, leaseUntil }: { now: Date; leaseUntil: Date }): Promise<TakenItem[]> {
      // A statement of its own inside: as a condition it would be asked, and would lock, once for every item of the practice.
      const free = db.$with("free").as(
        db
          .select({ id: batchItems.id })
          .from(batchItems)
          .where(
            and(
              own,
              anyOf(batchItems.id, ids),
              or(eq(batchItems.status, "waiting"), and(eq(batchItems.status, "taken"), lt(batchItems.leaseUntil, now))),
            ),
          )
          .for("update", { skipLocked: true }),
      );
      return db
        .with(free)
        .update(batchItems)
        .set({ status: "taken", leaseUntil, fencingToken: sql`${batchItems.fencingToken} + 1`, startedAt: now })
        .from(free)
        .where(and(own, anyOf(batchItems.id, ids), eq(batchItems.id, free.id)))
        .returning({
          id: batchItems.id,
          batchId: batchItems.batchId,
          trajectoryId: batchItems.trajectoryId,
          invoiceId: batchItems.invoiceId,
          fencingToken: batchItems.fencingToken,
        });
    },

    /** How many items of this practice wait or are worked on. */
    async openCount(): Promise<number> {
      const [row] = await db
        .select({ items: count() })
        .from(batchItems)
        .where(and(own, inArray(batchItems.status, ["waiting", "taken"])));
      return row?.items ?? 0;
    },

    /** Which of these have not ended, whoever has them. */
    open(ids: readonly BatchItemId[]): Promise<BatchItemId[]> {
      return idsWhere(and(anyOf(batchItems.id, ids), inArray(batchItems.status, ["waiting", "taken"])));
    },

    /**
     * Which of these are still yours, kept so until the transaction ends: the first thing to ask in the one that stores their
     * documents. Locked in the order of their ids, as whoever cancels locks them: otherwise each may wait for the other.
     */
    async keep(items: readonly HeldItem[]): Promise<ReadonlySet<BatchItemId>> {
      const rows = await db
        .select({ id: batchItems.id })
        .from(batchItems)
        .where(and(own, mine(items)))
        .orderBy(asc(batchItems.id))
        .for("update");
      return new Set(rows.map(({ id }) => id));
    },

    /** Says that you are still at it. Nobody is waited for: what ends at this moment needs no more time, and what was handed on is not yours. */
    async renew(items: readonly HeldItem[], leaseUntil: Date): Promise<void> {
      if (items.length === 0) return;
      const held = db.$with("held").as(
        db
          .select({ id: batchItems.id })
          .from(batchItems)
          .where(and(own, mine(items)))
          .for("update", { skipLocked: true }),
      );
      await db
        .with(held)
        .update(batchItems)
        .set({ leaseUntil })
        .from(held)
        .where(and(own, eq(batchItems.id, held.id)));
    },

    /** Of items that `keep` said are yours, in the transaction that stores their documents. */
    async finish(ids: readonly BatchItemId[], now: Date): Promise<void> {
      if (ids.length === 0) return;
      await db
        .update(batchItems)
        .set({ status: "done", leaseUntil: null, sentenceKey: null, sentenceData: null, endedAt: now })
        .where(and(own, anyOf(batchItems.id, ids)));
    },

    /** Of an item that `keep` said is yours. */
    async fail(id: BatchItemId, sentence: { key: string; data?: unknown }, now: Date): Promise<void> {
      await db
        .update(batchItems)
        .set({ status: "failed", leaseUntil: null, sentenceKey: sentence.key, sentenceData: sentence.data ?? null, endedAt: now })
        .where(and(own, eq(batchItems.id, id)));
    },

    /** Before leaving: someone else may take it at once. */
    async giveBack(item: HeldItem): Promise<void> {
      await db
        .update(batchItems)
        .set({ status: "waiting", leaseUntil: null })
        .where(and(own, mine([item])));
    },

    /**
     * Ends the batch when nothing of it is open, and wakes whoever follows it. The lock on its row makes the last two items see each other.
     *
     * @returns whether it ended now
     */
    async settle(batchId: BatchId, now: Date): Promise<boolean> {
      const batch = and(eq(batches.tenantId, tenant), eq(batches.id, batchId), eq(batches.status, "running"));
      // Sent together, done in this order: what looks at the items does so when the one before it has its lock.
      const [, running, open] = await Promise.all([
        tellChanged(db, batchId),
        db.select({ id: batches.id }).from(batches).where(batch).for("update"),
        db
          .select({ id: batchItems.id })
          .from(batchItems)
          .where(and(own, eq(batchItems.batchId, batchId), inArray(batchItems.status, ["waiting", "taken"])))
          .limit(1),
      ]);
      if (running.length === 0 || open.length > 0) return false;
      await db.update(batches).set({ status: "done", endedAt: now }).where(batch);
      return true;
    },

    /** Items whose holder let her lease run out: she is gone. */
    abandoned(now: Date): Promise<BatchItemId[]> {
      return idsWhere(and(eq(batchItems.status, "taken"), lt(batchItems.leaseUntil, now)));
    },

    /** Every item that has not ended: what a worker that starts puts in the queue again, whatever became of the queue. */
    unfinished(): Promise<BatchItemId[]> {
      return idsWhere(inArray(batchItems.status, ["waiting", "taken"]));
    },
  };
}
