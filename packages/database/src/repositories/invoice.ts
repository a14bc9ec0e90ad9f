import { formatInvoiceNumber, type Invoice, type InvoiceNumber, Payment } from "@hervat/domain/invoicing";
import type { InvoiceId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, desc, eq, inArray, isNull, lt, ne, notExists, or, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { batchItems, documents } from "../schema/batch.ts";
import { invoiceLines, invoices, payments, series } from "../schema/invoice.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { conceptColumns, type InvoiceReference, type InvoiceRow, issuedColumns, lineColumns, toInvoice } from "./invoice-row.ts";
import { readTogether } from "./read-together.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

const invoicesById = readTogether(async (db, tenant: PracticeId, ids: readonly InvoiceId[]) => {
  const rows = await db
    .select()
    .from(invoices)
    .where(and(eq(invoices.tenantId, tenant), anyOf(invoices.id, ids)));
  const found = await withParts(db, tenant, rows);
  return new Map(found.map((stored) => [stored.value.id, stored]));
});

async function withParts(db: Db, tenant: PracticeId, rows: readonly InvoiceRow[]): Promise<Stored<Invoice>[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [lineRows, paymentRows, references] = await Promise.all([
    db
      .select()
      .from(invoiceLines)
      .where(and(eq(invoiceLines.tenantId, tenant), anyOf(invoiceLines.invoiceId, ids)))
      .orderBy(asc(invoiceLines.position)),
    db
      .select()
      .from(payments)
      .where(and(eq(payments.tenantId, tenant), anyOf(payments.invoiceId, ids)))
      .orderBy(asc(payments.receivedOn), asc(payments.id)),
    referencesOf(db, tenant, rows),
  ]);
  const linesOf = Map.groupBy(lineRows, ({ invoiceId }) => invoiceId);
  const paymentsOf = Map.groupBy(paymentRows, ({ invoiceId }) => invoiceId);
  return rows.map((row) => ({
    version: row.version,
    value: toInvoice({
      row,
      lines: linesOf.get(row.id) ?? [],
      payments: (paymentsOf.get(row.id) ?? []).map(({ receivedOn, amountCents }) => Payment.parse({ receivedOn, amountCents })),
      credits: references.find(({ id }) => id === row.creditsInvoiceId),
      creditedBy: references.find(({ creditsInvoiceId }) => creditsInvoiceId === row.id),
    }),
  }));
}

/** The invoices that these credit, and the credit notes that take these back. */
async function referencesOf(
  db: Db,
  tenant: PracticeId,
  rows: readonly InvoiceRow[],
): Promise<(InvoiceReference & { creditsInvoiceId: InvoiceId | null })[]> {
  const credited = rows.flatMap(({ creditsInvoiceId }) => creditsInvoiceId ?? []);
  const takenBack = rows.filter(({ status }) => status === "credited").map(({ id }) => id);
  if (credited.length + takenBack.length === 0) return [];
  const { id, number, issuedOn, creditsInvoiceId } = invoices;
  return db
    .select({ id, number, issuedOn, creditsInvoiceId })
    .from(invoices)
    .where(and(eq(invoices.tenantId, tenant), or(anyOf(id, credited), anyOf(creditsInvoiceId, takenBack))));
}

export function invoiceRepository(db: Db, tenant: PracticeId) {
  const own = eq(invoices.tenantId, tenant);

  async function writeLines(invoice: Invoice): Promise<void> {
    const rows = invoice.lines.map((line, position) => ({ ...lineColumns(line), tenantId: tenant, invoiceId: invoice.id, position }));
    await insertMany(db, invoiceLines, rows);
  }

  return {
    /** `forUpdate` locks it until the end of the transaction: of two who issue it one waits and then finds it issued. */
    async find(id: InvoiceId, { forUpdate = false }: { forUpdate?: boolean } = {}): Promise<Stored<Invoice> | undefined> {
      if (!forUpdate) return (await invoicesById(db, tenant, [id])).get(id);
      const rows = await db
        .select()
        .from(invoices)
        .where(and(own, eq(invoices.id, id)))
        .for("update");
      const [stored] = await withParts(db, tenant, rows);
      return stored;
    },

    /** These, in the order in which they are asked for. */
    async findMany(ids: readonly InvoiceId[]): Promise<Stored<Invoice>[]> {
      const found = await invoicesById(db, tenant, ids);
      return ids.flatMap((id) => found.get(id) ?? []);
    },

    /** The newest first. */
    async list({ limit = 500, statuses }: { limit?: number; statuses?: readonly Invoice["status"][] } = {}): Promise<Stored<Invoice>[]> {
      const rows = await db
        .select()
        .from(invoices)
        .where(and(own, statuses && inArray(invoices.status, [...statuses])))
        .orderBy(desc(invoices.createdAt), desc(invoices.id))
        .limit(limit);
      return withParts(db, tenant, rows);
    },

    /** All that were issued and not taken back, the newest first: in as many reads as a practice with years of them takes. */
    async everyIssued(): Promise<Stored<Invoice>[]> {
      const found: Stored<Invoice>[] = [];
      for (;;) {
        const last = found.at(-1)?.value.id;
        const rows = await db
          .select()
          .from(invoices)
          .where(and(own, eq(invoices.status, "issued"), last && lt(invoices.id, last)))
          .orderBy(desc(invoices.id))
          .limit(MOST_ROWS);
        found.push(...(await withParts(db, tenant, rows)));
        if (rows.length < MOST_ROWS) return found;
      }
    },

    /** Issued, and not printed yet. */
    async notPrinted(limit = 500): Promise<InvoiceId[]> {
      const printed = db
        .select({ one: sql`1` })
        .from(documents)
        .where(
          and(
            eq(documents.tenantId, tenant),
            eq(documents.invoiceId, invoices.id),
            eq(documents.standing, "final"),
            isNull(documents.batchItemId),
          ),
        );
      const rows = await db
        .select({ id: invoices.id })
        .from(invoices)
        .where(and(own, ne(invoices.status, "concept"), notExists(printed)))
        .orderBy(desc(invoices.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },

    async ofTrajectories(ids: readonly TrajectoryId[]): Promise<Stored<Invoice>[]> {
      const rows = await db
        .select()
        .from(invoices)
        .where(and(own, inArray(invoices.trajectoryId, [...ids])))
        .orderBy(asc(invoices.createdAt), asc(invoices.id))
        .limit(MOST_ROWS);
      return withParts(db, tenant, rows);
    },

    /**
     * The next number of this series and year. Its counter stays locked to the end of the transaction, and a rollback gives
     * the number back: so take it last, and roll back when it is not used.
     */
    async nextNumber(ofSeries: string, year: number): Promise<InvoiceNumber> {
      const [counter] = await db
        .insert(series)
        .values({ tenantId: tenant, series: ofSeries, year, last: 1 })
        .onConflictDoUpdate({ target: [series.tenantId, series.series, series.year], set: { last: sql`${series.last} + 1` } })
        .returning({ last: series.last });
      if (counter === undefined) throw new Error("the invoice counter gave no number");
      return formatInvoiceNumber({ series: ofSeries, year, sequence: counter.last });
    },

    /** Adds it in whatever state it is: a concept, or a credit note that was just made. */
    async add(invoice: Invoice, now: Date): Promise<void> {
      await db.insert(invoices).values({ ...conceptColumns(invoice), tenantId: tenant, id: invoice.id, status: "concept", createdAt: now });
      await writeLines(invoice);
      if (invoice.status === "concept") return;
      await db
        .update(invoices)
        .set(issuedColumns(invoice))
        .where(and(own, eq(invoices.id, invoice.id)));
    },

    /** Saves a concept with its lines, or what may still change of an issued one: its status and the day it was sent. @throws StaleSaveError */
    async save({ version, value }: Stored<Invoice>): Promise<void> {
      const same = and(own, eq(invoices.id, value.id), eq(invoices.version, version));
      const [before] = await db.select({ status: invoices.status }).from(invoices).where(same).for("update");
      if (before?.status === "concept") {
        await db.delete(invoiceLines).where(and(eq(invoiceLines.tenantId, tenant), eq(invoiceLines.invoiceId, value.id)));
        await writeLines(value);
      }
      const columns = value.status === "concept" ? conceptColumns(value) : { ...conceptColumns(value), ...issuedColumns(value) };
      const saved = await db
        .update(invoices)
        .set({ ...columns, version: version + 1 })
        .where(same)
        .returning({ id: invoices.id });
      assertSaved(saved, "invoice", value.id);
    },

    async addPayment(id: InvoiceId, { receivedOn, amountCents }: Payment, now: Date): Promise<void> {
      await db.insert(payments).values({ tenantId: tenant, id: v7(), invoiceId: id, receivedOn, amountCents, createdAt: now });
    },

    /** Makes whoever drafts for this trajectory at the same time wait until the end of the transaction. */
    async holdTrajectory(id: TrajectoryId): Promise<void> {
      await db
        .select({ id: trajectories.id })
        .from(trajectories)
        .where(and(eq(trajectories.tenantId, tenant), eq(trajectories.id, id)))
        .for("update");
    },

    /** Whether a batch was asked for it: its items and documents name it. */
    async isInBatch(id: InvoiceId): Promise<boolean> {
      const [item] = await db
        .select({ id: batchItems.id })
        .from(batchItems)
        .where(and(eq(batchItems.tenantId, tenant), eq(batchItems.invoiceId, id)))
        .limit(1);
      return item !== undefined;
    },

    /** Only a concept can go; an issued invoice is credited. */
    async removeConcept(id: InvoiceId): Promise<void> {
      await db.delete(invoiceLines).where(and(eq(invoiceLines.tenantId, tenant), eq(invoiceLines.invoiceId, id)));
      await db.delete(invoices).where(and(own, eq(invoices.id, id), eq(invoices.status, "concept")));
    },
  };
}
