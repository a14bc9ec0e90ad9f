import type { Db } from "@hervat/database";
import {
  countInvoices,
  documentRepository,
  employerRepository,
  INVOICE_FILTERS,
  invoiceRepository,
  practiceRepository,
  readInvoicePage,
} from "@hervat/database/repositories";
import { type Invoice, InvoiceNumber, invoiceTotals, missingForIssue } from "@hervat/domain/invoicing";
import { Cents } from "@hervat/domain/money";
import type { Employer, PracticeProfile } from "@hervat/domain/practice";
import { DocumentId, InvoiceId, type MembershipId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openCase } from "../trajectory/open-case.ts";
import { readRelations } from "../trajectory/read-relations.ts";
import { InvoiceState, invoiceState, stillOpen } from "./invoice-state.ts";

export const InvoiceRow = z.strictObject({
  id: InvoiceId,
  trajectoryId: TrajectoryId,
  state: InvoiceState,
  number: InvoiceNumber.nullable(),
  reference: z.string(),
  employer: z.string(),
  issuedOn: PlainDate.nullable(),
  dueOn: PlainDate.nullable(),
  sentOn: PlainDate.nullable(),
  grossCents: Cents,
  openCents: Cents,
  /** How many things a concept still needs; nothing else lacks anything. */
  missing: z.int(),
  /** Its PDF; null for a concept, and for the moment that an issued one is being printed. */
  documentId: DocumentId.nullable(),
});
export type InvoiceRow = z.infer<typeof InvoiceRow>;

export const ListInvoicesInput = z.strictObject({
  filter: z.enum(INVOICE_FILTERS).default("all"),
  /** Words of the number, the reference or the employer. */
  text: z.string().trim().max(80).default(""),
  /** The last of the page before. */
  after: InvoiceId.nullable().default(null),
});
export type ListInvoicesInput = z.infer<typeof ListInvoicesInput>;

export const InvoicePage = z.strictObject({
  rows: z.array(InvoiceRow),
  /** What the next page comes after; null where this is the last. */
  next: InvoiceId.nullable(),
});
export type InvoicePage = z.infer<typeof InvoicePage>;

const PER_PAGE = 500;
const MOST_WORDS = 8;

/** A page of the invoices that whoever asks may read, the newest first. A page is one event in the audit. */
export function listInvoices(ctx: ServiceContext, { filter, text, after }: ListInvoicesInput): Promise<InvoicePage> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("invoice.list", { kind: "practice", practiceId });
  const words = text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  return ctx.inTransaction(async (tx) => {
    const question = { filter, words, after, coach: coachOf(ctx), today: ctx.today(), limit: PER_PAGE };
    const ids = await readInvoicePage(tx, practiceId, question);
    const stored = await invoiceRepository(tx, practiceId).findMany(ids);
    const cases = new Set(stored.flatMap(({ value }) => value.trajectoryId ?? []));
    const relations = await readRelations(tx, practiceId, [...cases]);
    const mine = new Set<TrajectoryId>();
    for (const [id, relation] of relations) if (ctx.may("invoice.read", { kind: "trajectory", ...relation })) mine.add(id);
    const shown = stored.map(({ value }) => value).filter(({ trajectoryId }) => trajectoryId !== null && mine.has(trajectoryId));
    return { rows: await toRows(tx, ctx, shown), next: ids.length < PER_PAGE ? null : (ids.at(-1) ?? null) };
  });
}

const Count = z.int().nonnegative();
export const InvoiceCounts = z.strictObject({
  ...{ all: Count, concept: Count, open: Count, overdue: Count, paid: Count, credit: Count },
  /** What must still come in. */
  openCents: Cents,
});
export type InvoiceCounts = z.infer<typeof InvoiceCounts>;

/** How many there are of each, of those whoever asks may read. */
export function readInvoiceCounts(ctx: ServiceContext): Promise<InvoiceCounts> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("invoice.list", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) =>
    InvoiceCounts.parse(await countInvoices(tx, practiceId, { coach: coachOf(ctx), today: ctx.today() })),
  );
}

/** A coach looks over the cases for which she answers; office and owner over the practice. */
function coachOf({ actor }: ServiceContext): MembershipId | null {
  return actor.kind === "coach" ? actor.membershipId : null;
}

/** The invoices of one trajectory, the newest first. */
export function listInvoicesOf(ctx: ServiceContext, { trajectoryId }: { trajectoryId: TrajectoryId }): Promise<InvoiceRow[]> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "invoice.read", trajectoryId);
    const stored = await invoiceRepository(tx, practiceId).ofTrajectories([trajectoryId]);
    return toRows(tx, ctx, stored.map(({ value }) => value).toReversed());
  });
}

async function toRows(tx: Db, ctx: ServiceContext, invoices: readonly Invoice[]): Promise<InvoiceRow[]> {
  const practiceId = practiceOf(ctx);
  const concepts = invoices.filter(({ status }) => status === "concept").map(({ employerId }) => employerId);
  const employers = await employerRepository(tx, practiceId).findMany([...new Set(concepts)]);
  const employerOf = new Map(employers.map(({ value }) => [value.id, value.invoicing]));
  const practice = await practiceRepository(tx, practiceId).profile();
  const printed = await documentRepository(tx, practiceId).ofInvoices(invoices.map(({ id }) => id));
  return invoices.flatMap((invoice) => {
    const employer = invoice.status === "concept" ? employerOf.get(invoice.employerId) : invoice.customer;
    if (employer === undefined || practice === undefined) throw new Error(`invoice ${invoice.id} has lost a party`);
    const row = toRow(invoice, { practice, employer }, ctx.today());
    return row === null ? [] : [{ ...row, documentId: printed.get(invoice.id) ?? null }];
  });
}

function toRow(
  invoice: Invoice,
  { practice, employer }: { practice: PracticeProfile; employer: Employer },
  today: PlainDate,
): Omit<InvoiceRow, "documentId"> | null {
  if (invoice.trajectoryId === null) return null;
  const issued = invoice.status === "concept" ? null : invoice;
  return {
    id: invoice.id,
    trajectoryId: invoice.trajectoryId,
    state: invoiceState(invoice, today),
    number: issued?.number ?? null,
    reference: invoice.dossierReference,
    employer: employer.legalName,
    issuedOn: issued?.issuedOn ?? null,
    dueOn: issued !== null && "dueOn" in issued ? issued.dueOn : null,
    sentOn: issued?.sentOn ?? null,
    grossCents: invoiceTotals(invoice.lines).grossCents,
    openCents: stillOpen(invoice),
    missing: invoice.status === "concept" ? missingForIssue(practice, employer, invoice).length : 0,
  };
}
