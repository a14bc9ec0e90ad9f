import type { InvoiceId, MembershipId, PlainDate, PracticeId } from "@hervat/domain/primitives";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { employers } from "../schema/employer.ts";
import { invoiceLines, invoices, payments } from "../schema/invoice.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { holdsWords } from "./holds-words.ts";

/** What is too late is open too: someone who looks for money that must come in finds all of it. */
export const INVOICE_FILTERS = ["all", "concept", "open", "overdue", "paid", "credit"] as const;
export type InvoiceFilter = (typeof INVOICE_FILTERS)[number];

export interface InvoiceQuestion {
  readonly filter: InvoiceFilter;
  /** Each occurs in the number, the reference or the name of the employer, whatever its accents and capitals. */
  readonly words: readonly string[];
  /** Of the cases for which this coach answers; null: of the whole practice. */
  readonly coach: MembershipId | null;
  readonly today: PlainDate;
}

/** What an invoice still asks: as the domain counts it, VAT rounded once per rate. A test holds the two together. */
function openOf(db: Db, tenant: PracticeId) {
  const perRate = db
    .select({
      invoiceId: invoiceLines.invoiceId,
      rate: sql`coalesce(${invoiceLines.vatRate}, 0)`.as("rate"),
      net: sql`sum(round(${invoiceLines.quantityHundredths}::numeric * ${invoiceLines.unitPriceCents} / 100))`.as("net"),
    })
    .from(invoiceLines)
    .where(eq(invoiceLines.tenantId, tenant))
    .groupBy(invoiceLines.invoiceId, invoiceLines.vatTreatment, invoiceLines.vatRate)
    .as("per_rate");
  const asked = db
    .select({ invoiceId: perRate.invoiceId, cents: sql`sum(${perRate.net} + round(${perRate.net} * ${perRate.rate} / 10000))`.as("asked") })
    .from(perRate)
    .groupBy(perRate.invoiceId)
    .as("asked_of");
  const paid = db
    .select({ invoiceId: payments.invoiceId, cents: sql`sum(${payments.amountCents})`.as("paid") })
    .from(payments)
    .where(eq(payments.tenantId, tenant))
    .groupBy(payments.invoiceId)
    .as("paid_of");
  return { asked, paid, cents: sql`(coalesce(${asked.cents}, 0) - coalesce(${paid.cents}, 0))` };
}

const isIssued = sql`${invoices.status} = 'issued'`;

/** Which of them a filter keeps. */
function kept(filter: InvoiceFilter, openCents: SQL, today: PlainDate): SQL {
  switch (filter) {
    case "all":
      return sql`true`;
    case "concept":
      return sql`${invoices.status} = 'concept'`;
    case "open":
      return sql`${isIssued} and ${openCents} <> 0`;
    case "overdue":
      return sql`${isIssued} and ${openCents} <> 0 and ${invoices.dueOn} < ${today}::date`;
    case "paid":
      return sql`${isIssued} and ${openCents} = 0`;
    case "credit":
      return sql`${invoices.status} in ('credited', 'credit-note')`;
  }
}

const hay = sql`coalesce(${invoices.number}, '') || ' ' || ${invoices.dossierReference} || ' ' || coalesce(${invoices.customer} ->> 'legalName', ${employers.invoicing} ->> 'legalName', '')`;

/** Those that are asked for, the newest first, by key: as many as `limit` that come after `after`. */
export async function readInvoicePage(
  db: Db,
  tenant: PracticeId,
  { filter, words, coach, today, after, limit }: InvoiceQuestion & { readonly after: InvoiceId | null; readonly limit: number },
): Promise<InvoiceId[]> {
  const { asked, paid, cents } = openOf(db, tenant);
  const behind = sql`(${invoices.createdAt}, ${invoices.id}) < (select last.created_at, last.id from ${invoices} last where last.tenant_id = ${tenant} and last.id = ${after})`;
  const rows = await db
    .select({ id: invoices.id })
    .from(invoices)
    .innerJoin(trajectories, and(eq(trajectories.tenantId, invoices.tenantId), eq(trajectories.id, invoices.trajectoryId)))
    .innerJoin(employers, and(eq(employers.tenantId, invoices.tenantId), eq(employers.id, invoices.employerId)))
    .leftJoin(asked, eq(asked.invoiceId, invoices.id))
    .leftJoin(paid, eq(paid.invoiceId, invoices.id))
    .where(
      and(
        eq(invoices.tenantId, tenant),
        coach === null ? undefined : eq(trajectories.coachMembershipId, coach),
        kept(filter, cents, today),
        words.length === 0 ? undefined : holdsWords(hay, words),
        after === null ? undefined : behind,
      ),
    )
    .orderBy(desc(invoices.createdAt), desc(invoices.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export type InvoiceCounts = Record<InvoiceFilter, number> & { readonly openCents: number };

/** How many there are of each, and what must still come in. */
export async function countInvoices(
  db: Db,
  tenant: PracticeId,
  { coach, today }: Pick<InvoiceQuestion, "coach" | "today">,
): Promise<InvoiceCounts> {
  const { asked, paid, cents } = openOf(db, tenant);
  const of = (filter: InvoiceFilter) => sql<number>`(count(*) filter (where ${kept(filter, cents, today)}))::int`;
  const [counts] = await db
    .select({
      ...{ all: of("all"), concept: of("concept"), open: of("open"), overdue: of("overdue"), paid: of("paid"), credit: of("credit") },
      openCents: sql`coalesce(sum(greatest(${cents}, 0)) filter (where ${isIssued}), 0)`.mapWith(Number),
    })
    .from(invoices)
    .innerJoin(trajectories, and(eq(trajectories.tenantId, invoices.tenantId), eq(trajectories.id, invoices.trajectoryId)))
    .leftJoin(asked, eq(asked.invoiceId, invoices.id))
    .leftJoin(paid, eq(paid.invoiceId, invoices.id))
    .where(and(eq(invoices.tenantId, tenant), coach === null ? undefined : eq(trajectories.coachMembershipId, coach)));
  if (counts === undefined) throw new Error("a count without groups gave no row");
  return counts;
}
