import type { Db } from "@hervat/database";
import { documentRepository, employerRepository, invoiceRepository, practiceRepository } from "@hervat/database/repositories";
import { type Invoice, InvoiceNumber, invoiceTotals, missingForIssue } from "@hervat/domain/invoicing";
import { Cents } from "@hervat/domain/money";
import type { Employer, PracticeProfile } from "@hervat/domain/practice";
import { DocumentId, InvoiceId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
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

/** The newest that a list holds; older ones are found at their trajectory. */
const MOST_INVOICES = 2_000;

/** The invoices of the practice that whoever asks may read, the newest first. A list is one event in the audit. */
export function listInvoices(ctx: ServiceContext): Promise<InvoiceRow[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("invoice.list", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const stored = await invoiceRepository(tx, practiceId).list({ limit: MOST_INVOICES });
    const ids = new Set(stored.flatMap(({ value }) => value.trajectoryId ?? []));
    const relations = await readRelations(tx, practiceId, [...ids]);
    const mine = new Set<TrajectoryId>();
    for (const [id, relation] of relations) if (ctx.may("invoice.read", { kind: "trajectory", ...relation })) mine.add(id);
    return toRows(
      tx,
      ctx,
      stored.map(({ value }) => value).filter(({ trajectoryId }) => trajectoryId !== null && mine.has(trajectoryId)),
    );
  });
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
  const printed = await documentRepository(tx, practiceId).ofInvoices();
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
