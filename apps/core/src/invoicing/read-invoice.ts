import { documentRepository } from "@hervat/database/repositories";
import {
  CreditedInvoice,
  type Invoice,
  InvoiceLine,
  InvoiceNumber,
  lastDayToIssue,
  MissingPlace,
  missingForIssue,
  missingPlace,
  Payment,
  ServicePeriod,
} from "@hervat/domain/invoicing";
import { addressLines, PurchaseOrderRule } from "@hervat/domain/practice";
import { DocumentId, EmployerId, InvoiceId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { InvoiceState, invoiceState } from "./invoice-state.ts";
import { missingSentence } from "./invoice-words.ts";
import { namesIn, openInvoice } from "./open-invoice.ts";
import { readParties } from "./parties.ts";

export const InvoiceInput = z.strictObject({ invoiceId: InvoiceId });
export type InvoiceInput = z.infer<typeof InvoiceInput>;

export const InvoiceShown = z.strictObject({
  id: InvoiceId,
  /** Named by who saves it, so that nobody overwrites what she has not seen. */
  version: z.int(),
  trajectoryId: TrajectoryId,
  state: InvoiceState,
  customer: z.strictObject({
    employerId: EmployerId,
    legalName: z.string(),
    attention: z.string().nullable(),
    addressLines: z.array(z.string()),
    email: z.string().nullable(),
    purchaseOrder: PurchaseOrderRule,
  }),
  reference: z.string(),
  purchaseOrder: z.string().nullable(),
  servicePeriod: ServicePeriod.nullable(),
  lines: z.array(InvoiceLine),
  /** What a concept still needs, one sentence each, and where that is filled in. */
  missing: z.array(z.strictObject({ sentence: z.string(), place: MissingPlace })),
  /** By law, a concept goes out on this day at the latest. */
  issueBefore: PlainDate.nullable(),
  issued: z
    .strictObject({
      number: InvoiceNumber,
      on: PlainDate,
      paymentTermDays: z.int(),
      dueOn: PlainDate.nullable(),
      sentOn: PlainDate.nullable(),
      payments: z.array(Payment),
      credits: CreditedInvoice.nullable(),
      creditedBy: CreditedInvoice.nullable(),
      /** Null while it is being printed. */
      documentId: DocumentId.nullable(),
    })
    .nullable(),
});
export type InvoiceShown = z.infer<typeof InvoiceShown>;

/** One invoice as the portal shows it: a concept with what it lacks, an issued one as it was issued. @throws NotFoundError */
export function readInvoice(ctx: ServiceContext, { invoiceId }: InvoiceInput): Promise<InvoiceShown> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored, trajectoryId, opened } = await openInvoice(tx, ctx, "invoice.read", invoiceId);
    const { value: invoice, version } = stored;
    const parties = await readParties(tx, invoice);
    const customer = invoice.status === "concept" ? parties.employer : invoice.customer;
    const names = await namesIn(tx, opened);
    const missing = invoice.status === "concept" ? missingForIssue(parties.practice, customer, invoice, names) : [];
    const document = await documentRepository(tx, practiceId).ofInvoice(invoiceId);
    return {
      id: invoice.id,
      version,
      trajectoryId,
      state: invoiceState(invoice, ctx.today()),
      customer: {
        employerId: invoice.employerId,
        legalName: customer.legalName,
        attention: customer.attention,
        addressLines: customer.invoiceAddress === null ? [] : addressLines(customer.invoiceAddress),
        email: customer.invoiceEmail,
        purchaseOrder: customer.purchaseOrder,
      },
      reference: invoice.dossierReference,
      purchaseOrder: invoice.purchaseOrder,
      servicePeriod: invoice.servicePeriod,
      lines: invoice.lines,
      missing: missing.map((item) => ({ sentence: missingSentence(item, ctx.language), place: missingPlace(item) })),
      issueBefore: invoice.status === "concept" && invoice.servicePeriod !== null ? lastDayToIssue(invoice.servicePeriod) : null,
      issued: invoice.status === "concept" ? null : { ...issuedPart(invoice), documentId: document?.id ?? null },
    };
  });
}

function issuedPart(invoice: Exclude<Invoice, { status: "concept" }>) {
  return {
    number: invoice.number,
    on: invoice.issuedOn,
    paymentTermDays: invoice.paymentTermDays,
    dueOn: invoice.status === "credit-note" ? null : invoice.dueOn,
    sentOn: invoice.sentOn,
    payments: invoice.status === "credit-note" ? [] : invoice.payments,
    credits: invoice.status === "credit-note" ? invoice.credits : null,
    creditedBy: invoice.status === "credited" ? invoice.creditedBy : null,
  };
}
