import type { BatchId, BatchItemId, InvoiceId, MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import type { ReportAudience, ReportKindKey } from "@hervat/domain/reports";
import { and, asc, count, desc, eq, inArray, max, min } from "drizzle-orm";
import { batches, batchItems, documents } from "../schema/batch.ts";
import { clients } from "../schema/client.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";
import { tellChanged } from "./tell-changed.ts";

export interface Batch {
  readonly id: BatchId;
  readonly kind: ReportKindKey;
  readonly audience: ReportAudience;
  readonly standing: "concept" | "final";
  readonly pluginId: string;
  readonly pluginVersion: string;
  readonly options: unknown;
  readonly language: "nl" | "en";
  readonly status: "running" | "done" | "cancelled";
  /** Null when it was started from the command line. */
  readonly startedBy: MembershipId | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

export type ItemStatus = "waiting" | "taken" | "done" | "failed" | "cancelled";

export interface NewBatchItem {
  readonly id: BatchItemId;
  readonly trajectoryId: TrajectoryId;
  readonly invoiceId: InvoiceId | null;
}

/** An item as a screen shows it. `sentenceKey` says why it failed, in words of the messages. */
export interface BatchItem extends NewBatchItem {
  readonly position: number;
  readonly clientCode: string;
  readonly clientName: string;
  readonly status: ItemStatus;
  readonly sentenceKey: string | null;
  readonly sentenceData: unknown;
  readonly documentId: string | null;
}

export interface BatchProgress {
  readonly counts: Readonly<Record<ItemStatus, number>>;
  readonly firstStartedAt: Date | null;
  readonly lastEndedAt: Date | null;
}

/** Batches as they are asked for and shown; what workers do to their items is in `batchItemRepository`. */
export function batchRepository(db: Db, tenant: PracticeId) {
  const own = eq(batches.tenantId, tenant);
  return {
    async add(batch: Omit<Batch, "status" | "endedAt">, items: readonly NewBatchItem[]): Promise<void> {
      await db.insert(batches).values({ ...batch, options: batch.options ?? {}, tenantId: tenant, status: "running" });
      const rows = items.map((item, position) => ({ ...item, tenantId: tenant, batchId: batch.id, position, status: "waiting" as const }));
      await insertMany(db, batchItems, rows);
    },

    async find(id: BatchId): Promise<Batch | undefined> {
      const [row] = await db
        .select()
        .from(batches)
        .where(and(own, eq(batches.id, id)));
      return row;
    },

    /** The newest first. */
    async list(limit = 50): Promise<Batch[]> {
      return db.select().from(batches).where(own).orderBy(desc(batches.createdAt)).limit(limit);
    },

    async progress(id: BatchId): Promise<BatchProgress> {
      const rows = await db
        .select({ status: batchItems.status, items: count(), first: min(batchItems.startedAt), last: max(batchItems.endedAt) })
        .from(batchItems)
        .where(and(eq(batchItems.tenantId, tenant), eq(batchItems.batchId, id)))
        .groupBy(batchItems.status);
      const counts = { waiting: 0, taken: 0, done: 0, failed: 0, cancelled: 0 };
      for (const { status, items } of rows) counts[status] = items;
      return { counts, firstStartedAt: earliest(rows.map(({ first }) => first)), lastEndedAt: latest(rows.map(({ last }) => last)) };
    },

    /** What waits to be made about one case is not made. @returns the batches that were touched */
    async cancelItemsOf(trajectoryId: TrajectoryId, now: Date): Promise<BatchId[]> {
      const cancelled = await db
        .update(batchItems)
        .set({ status: "cancelled", endedAt: now })
        .where(and(eq(batchItems.tenantId, tenant), eq(batchItems.trajectoryId, trajectoryId), eq(batchItems.status, "waiting")))
        .returning({ batchId: batchItems.batchId });
      return [...new Set(cancelled.map(({ batchId }) => batchId))];
    },

    async items(id: BatchId, { statuses }: { statuses?: readonly ItemStatus[] } = {}): Promise<BatchItem[]> {
      return db
        .select({
          id: batchItems.id,
          position: batchItems.position,
          trajectoryId: batchItems.trajectoryId,
          invoiceId: batchItems.invoiceId,
          clientCode: clients.code,
          clientName: clients.name,
          status: batchItems.status,
          sentenceKey: batchItems.sentenceKey,
          sentenceData: batchItems.sentenceData,
          documentId: documents.id,
        })
        .from(batchItems)
        .innerJoin(trajectories, and(eq(trajectories.tenantId, batchItems.tenantId), eq(trajectories.id, batchItems.trajectoryId)))
        .innerJoin(clients, and(eq(clients.tenantId, trajectories.tenantId), eq(clients.id, trajectories.clientId)))
        .leftJoin(documents, and(eq(documents.tenantId, batchItems.tenantId), eq(documents.batchItemId, batchItems.id)))
        .where(and(eq(batchItems.tenantId, tenant), eq(batchItems.batchId, id), statuses && inArray(batchItems.status, [...statuses])))
        .orderBy(asc(batchItems.position))
        .limit(MOST_ROWS);
    },

    /**
     * What is not finished will not be; whoever is rendering one finds her lease gone. Items in the order of their ids and
     * before the batch, as whoever finishes some locks them: otherwise each may wait for the other.
     */
    async cancel(id: BatchId, now: Date): Promise<void> {
      const open = and(eq(batchItems.tenantId, tenant), eq(batchItems.batchId, id), inArray(batchItems.status, ["waiting", "taken"]));
      await db.select({ id: batchItems.id }).from(batchItems).where(open).orderBy(asc(batchItems.id)).for("update");
      await db.update(batchItems).set({ status: "cancelled", leaseUntil: null, endedAt: now }).where(open);
      await db
        .update(batches)
        .set({ status: "cancelled", endedAt: now })
        .where(and(own, eq(batches.id, id), eq(batches.status, "running")));
      await tellChanged(db, id);
    },

    /** Offers failed items again. @returns those that now wait; each needs its place in the queue */
    async retry(id: BatchId, itemIds?: readonly BatchItemId[]): Promise<BatchItemId[]> {
      const again = await db
        .update(batchItems)
        .set({ status: "waiting", sentenceKey: null, sentenceData: null, startedAt: null, endedAt: null })
        .where(
          and(
            eq(batchItems.tenantId, tenant),
            eq(batchItems.batchId, id),
            eq(batchItems.status, "failed"),
            itemIds && inArray(batchItems.id, [...itemIds]),
          ),
        )
        .returning({ id: batchItems.id });
      if (again.length > 0) {
        await db
          .update(batches)
          .set({ status: "running", endedAt: null })
          .where(and(own, eq(batches.id, id)));
        await tellChanged(db, id);
      }
      return again.map((item) => item.id);
    },
  };
}

function earliest(moments: readonly (Date | null)[]): Date | null {
  return moments.reduce((first, moment) => (first === null || (moment !== null && moment < first) ? moment : first), null);
}

function latest(moments: readonly (Date | null)[]): Date | null {
  return moments.reduce((last, moment) => (last === null || (moment !== null && moment > last) ? moment : last), null);
}
