import { TimePrice } from "@hervat/domain/invoicing";
import type { InvoiceId, PracticeId, SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq } from "drizzle-orm";
import { invoicedSessions, timePrices } from "../schema/agenda.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { readTogether } from "./read-together.ts";

const pricesById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select({
      trajectoryId: timePrices.trajectoryId,
      sessionCents: timePrices.sessionCents,
      reservedCents: timePrices.reservedCents,
      kilometreCents: timePrices.kilometreCents,
    })
    .from(timePrices)
    .where(and(eq(timePrices.tenantId, tenant), anyOf(timePrices.trajectoryId, ids)));
  return new Map(rows.map(({ trajectoryId, ...price }) => [trajectoryId, TimePrice.parse(price)]));
});

const chargesById = readTogether(async (db, tenant: PracticeId, ids: readonly SessionId[]) => {
  const { sessionId, invoiceId } = invoicedSessions;
  const rows = await db
    .select({ sessionId, invoiceId })
    .from(invoicedSessions)
    .where(and(eq(invoicedSessions.tenantId, tenant), anyOf(sessionId, ids)));
  return new Map(rows.map((row) => [row.sessionId, row.invoiceId]));
});

/** What the time of a trajectory costs beside its fixed price, and which talks an invoice already charges. */
export function timePriceRepository(db: Db, tenant: PracticeId) {
  return {
    async find(trajectoryId: TrajectoryId): Promise<TimePrice | undefined> {
      return (await pricesById(db, tenant, [trajectoryId])).get(trajectoryId);
    },

    /** Of these trajectories; one without a price for its time is not among them. */
    findMany(ids: readonly TrajectoryId[]): Promise<ReadonlyMap<TrajectoryId, TimePrice>> {
      return pricesById(db, tenant, ids);
    },

    async save(trajectoryId: TrajectoryId, price: TimePrice): Promise<void> {
      await db
        .insert(timePrices)
        .values({ ...price, tenantId: tenant, trajectoryId })
        .onConflictDoUpdate({ target: [timePrices.tenantId, timePrices.trajectoryId], set: price });
    },

    async invoiced(ids: readonly SessionId[]): Promise<Set<SessionId>> {
      return new Set((await chargesById(db, tenant, ids)).keys());
    },

    /** These talks are charged by this invoice and by no other. */
    async charge(invoiceId: InvoiceId, ids: readonly SessionId[]): Promise<void> {
      if (ids.length === 0) return;
      await db.insert(invoicedSessions).values(ids.map((sessionId) => ({ tenantId: tenant, sessionId, invoiceId })));
    },

    /** What an invoice charged is taken back: the talks may be charged again. */
    async giveBack(invoiceId: InvoiceId): Promise<void> {
      await db.delete(invoicedSessions).where(and(eq(invoicedSessions.tenantId, tenant), eq(invoicedSessions.invoiceId, invoiceId)));
    },
  };
}
