import type { BatchId, BatchItemId, InvoiceId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { batches, batchItems } from "../schema/batch.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** An item in someone's hands until `leaseUntil`. Only this token may finish it: who comes after her has a higher one. */
export interface TakenItem {
  readonly id: BatchItemId;
  readonly batchId: BatchId;
  readonly trajectoryId: TrajectoryId;
  readonly invoiceId: InvoiceId | null;
  readonly fencingToken: number;
}

/** What workers do to items. Every change names the token, so work that was handed on in the meantime has no effect. */
export function batchItemRepository(db: Db, tenant: PracticeId) {
  const own = eq(batchItems.tenantId, tenant);
  const mine = (id: BatchItemId, fencingToken: number) =>
    and(own, eq(batchItems.id, id), eq(batchItems.status, "taken"), eq(batchItems.fencingToken, fencingToken));

  async function change(where: ReturnType<typeof mine>, set: Partial<typeof batchItems.$inferInsert>): Promise<boolean> {
    const changed = await db.update(batchItems).set(set).where(where).returning({ id: batchItems.id });
    return changed.length === 1;
  }

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
    /** @returns undefined when it is finished, cancelled, or held by someone whose lease still runs */
    async take(id: BatchItemId, { now, leaseUntil }: { now: Date; leaseUntil: Date }): Promise<TakenItem | undefined> {
      const [taken] = await db
        .update(batchItems)
        .set({ status: "taken", leaseUntil, fencingToken: sql`${batchItems.fencingToken} + 1`, startedAt: now })
        .where(
          and(
            own,
            eq(batchItems.id, id),
            or(eq(batchItems.status, "waiting"), and(eq(batchItems.status, "taken"), lt(batchItems.leaseUntil, now))),
          ),
        )
        .returning({
          id: batchItems.id,
          batchId: batchItems.batchId,
          trajectoryId: batchItems.trajectoryId,
          invoiceId: batchItems.invoiceId,
          fencingToken: batchItems.fencingToken,
        });
      return taken;
    },

    /** Whether someone holds it, with a lease that runs or ran out. */
    async isHeld(id: BatchItemId): Promise<boolean> {
      const rows = await db
        .select({ id: batchItems.id })
        .from(batchItems)
        .where(and(own, eq(batchItems.id, id), eq(batchItems.status, "taken")));
      return rows.length > 0;
    },

    /** @returns false when the item is no longer yours */
    extend(id: BatchItemId, fencingToken: number, leaseUntil: Date): Promise<boolean> {
      return change(mine(id, fencingToken), { leaseUntil });
    },

    /** In the transaction that stores the document. @returns false when the item is no longer yours: then roll back */
    finish(id: BatchItemId, fencingToken: number, now: Date): Promise<boolean> {
      return change(mine(id, fencingToken), { status: "done", leaseUntil: null, sentenceKey: null, sentenceData: null, endedAt: now });
    },

    /** @returns false when the item is no longer yours */
    fail(id: BatchItemId, fencingToken: number, sentence: { key: string; data?: unknown }, now: Date): Promise<boolean> {
      return change(mine(id, fencingToken), {
        status: "failed",
        leaseUntil: null,
        sentenceKey: sentence.key,
        sentenceData: sentence.data ?? null,
        endedAt: now,
      });
    },

    /** Before leaving: someone else may take it at once. */
    giveBack(id: BatchItemId, fencingToken: number): Promise<boolean> {
      return change(mine(id, fencingToken), { status: "waiting", leaseUntil: null });
    },

    /**
     * Ends the batch when nothing of it is open. The lock on its row makes the last two items see each other.
     *
     * @returns whether it ended now
     */
    async settle(batchId: BatchId, now: Date): Promise<boolean> {
      const batch = and(eq(batches.tenantId, tenant), eq(batches.id, batchId), eq(batches.status, "running"));
      // Sent together, done in this order: the second statement looks when the first has its lock.
      const [running, open] = await Promise.all([
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
