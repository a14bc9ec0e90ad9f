import { Invoice, type InvoiceLine, type Payment } from "@hervat/domain/invoicing";
import type { invoiceLines, invoices } from "../schema/invoice.ts";

export type InvoiceRow = typeof invoices.$inferSelect;
type LineRow = typeof invoiceLines.$inferSelect;
/** The number and day of an invoice that another names. */
export type InvoiceReference = Pick<InvoiceRow, "id" | "number" | "issuedOn">;

/** What a row of its own says, without what only an issued invoice has. */
export function conceptColumns(invoice: Invoice) {
  return {
    employerId: invoice.employerId,
    trajectoryId: invoice.trajectoryId,
    dossierReference: invoice.dossierReference,
    purchaseOrder: invoice.purchaseOrder,
    servicePeriod: invoice.servicePeriod,
  };
}

/** What is filled at issue and stays. The parts of the number are kept apart, so that a counter can be held against them. */
export function issuedColumns(invoice: Exclude<Invoice, { status: "concept" }>) {
  const parts = /^(.*?)-?(\d{4})-(\d+)$/.exec(invoice.number);
  return {
    status: invoice.status,
    series: parts?.[1] ?? "",
    year: Number(parts?.[2]),
    sequence: Number(parts?.[3]),
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.status === "credit-note" ? null : invoice.dueOn,
    paymentTermDays: invoice.paymentTermDays,
    seller: invoice.seller,
    customer: invoice.customer,
    creditsInvoiceId: invoice.status === "credit-note" ? invoice.credits.invoiceId : null,
    sentOn: invoice.sentOn,
  };
}

export function lineColumns({ vat, ...line }: InvoiceLine) {
  return {
    ...line,
    vatTreatment: vat.treatment,
    vatRate: vat.treatment === "standard" ? vat.rate : null,
    vatReason: vat.treatment === "standard" ? null : vat.reason,
  };
}

export interface InvoiceParts {
  readonly row: InvoiceRow;
  readonly lines: readonly LineRow[];
  readonly payments: readonly Payment[];
  /** The invoice that this credit note takes back. */
  readonly credits: InvoiceReference | undefined;
  /** The credit note that takes this invoice back. */
  readonly creditedBy: InvoiceReference | undefined;
}

export function toInvoice({ row, lines, payments, credits, creditedBy }: InvoiceParts): Invoice {
  const base = {
    id: row.id,
    practiceId: row.tenantId,
    employerId: row.employerId,
    trajectoryId: row.trajectoryId,
    dossierReference: row.dossierReference,
    purchaseOrder: row.purchaseOrder,
    servicePeriod: row.servicePeriod,
    lines: lines.map(toLine),
    status: row.status,
  };
  if (row.status === "concept") return Invoice.parse(base);
  const issued = {
    ...base,
    number: row.number,
    issuedOn: row.issuedOn,
    paymentTermDays: row.paymentTermDays,
    seller: row.seller,
    customer: row.customer,
    sentOn: row.sentOn,
  };
  switch (row.status) {
    case "issued":
      return Invoice.parse({ ...issued, dueOn: row.dueOn, payments });
    case "credited":
      return Invoice.parse({ ...issued, dueOn: row.dueOn, payments, creditedBy: asReference(creditedBy) });
    case "credit-note":
      return Invoice.parse({ ...issued, credits: asReference(credits) });
  }
}

function toLine({ description, quantityHundredths, unit, unitPriceCents, vatTreatment, vatRate, vatReason }: LineRow) {
  const vat = vatTreatment === "standard" ? { treatment: vatTreatment, rate: vatRate } : { treatment: vatTreatment, reason: vatReason };
  return { description, quantityHundredths, unit, unitPriceCents, vat };
}

function asReference(reference: InvoiceReference | undefined) {
  return reference && { invoiceId: reference.id, number: reference.number, issuedOn: reference.issuedOn };
}
