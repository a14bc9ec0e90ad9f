import { rateOf } from "../money/index.ts";
import { addressLines, type Employer, type PracticeProfile, toLetterhead } from "../practice/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { InvoiceView } from "../views/invoice-view.ts";
import type { DocumentState } from "../views/parts.ts";
import type { Invoice } from "./invoice.ts";
import type { LineUnit } from "./invoice-line.ts";
import { type InvoiceTotals, invoiceTotals, netOf } from "./invoice-totals.ts";
import { type MissingForIssue, missingForIssue } from "./missing-for-issue.ts";
import { paymentCode } from "./payment-code.ts";
import { paymentTermDays } from "./payment-term.ts";
import { periodDates } from "./service-period.ts";

/** What a document needs beside the invoice itself. The sentences come from the messages, in the reader's language. */
export interface InvoiceViewSource {
  /** The parties of today: a concept shows them, what was issued keeps its own. */
  readonly practice: PracticeProfile;
  readonly employer: Employer;
  readonly today: PlainDate;
  readonly language: DocumentState["language"];
  readonly version: number;
  readonly words: {
    readonly unit: (unit: LineUnit) => string;
    readonly missing: (item: MissingForIssue) => string;
    /** Why a concept may not leave, on its face. */
    readonly concept: string;
  };
}

/** All that an invoice document may show. Built field by field: what is not written here does not reach a plugin. */
export function toInvoiceView(invoice: Invoice, source: InvoiceViewSource): InvoiceView {
  const { language, today, version, words } = source;
  const seller = invoice.status === "concept" ? source.practice : invoice.seller;
  const customer = invoice.status === "concept" ? source.employer : invoice.customer;
  const totals = invoiceTotals(invoice.lines);
  const issued = invoice.status === "concept" ? null : invoice;
  const missing = invoice.status === "concept" ? missingForIssue(seller, customer, invoice) : [];
  return {
    audience: "invoice",
    letterhead: toLetterhead(seller),
    document: {
      date: issued?.issuedOn ?? today,
      version,
      standing: issued === null ? "concept" : "final",
      conceptReason: issued === null ? words.concept : null,
      reference: invoice.dossierReference,
      language,
    },
    type: invoice.status === "credit-note" ? "credit-note" : "invoice",
    number: issued?.number ?? null,
    issuedOn: issued?.issuedOn ?? null,
    dueOn: invoice.status === "issued" || invoice.status === "credited" ? invoice.dueOn : null,
    paymentTermDays: issued?.paymentTermDays ?? paymentTermDays(seller, customer),
    credits: invoice.status === "credit-note" ? { number: invoice.credits.number, issuedOn: invoice.credits.issuedOn } : null,
    customer: toCustomer(customer),
    purchaseOrder: invoice.purchaseOrder,
    dossierReference: invoice.dossierReference,
    servicePeriod: invoice.servicePeriod === null ? null : periodDates(invoice.servicePeriod),
    lines: invoice.lines.map((line) => ({
      description: line.description,
      quantity: line.quantityHundredths / 100,
      unit: words.unit(line.unit),
      unitPriceCents: line.unitPriceCents,
      netCents: netOf(line),
      vatRate: rateOf(line.vat),
      vatTreatment: line.vat.treatment,
    })),
    vat: totals.vat.map((total) => ({
      vatRate: total.rate,
      vatTreatment: total.treatment,
      reason: total.reason,
      netCents: total.netCents,
      vatCents: total.vatCents,
    })),
    netCents: totals.netCents,
    vatCents: totals.vatCents,
    grossCents: totals.grossCents,
    paymentCode: codeOf(invoice, seller, totals),
    missing: missing.map(words.missing),
  };
}

function toCustomer({ legalName, attention, invoiceAddress, kvkNumber, oin, vatId }: Employer): InvoiceView["customer"] {
  return { legalName, attention, addressLines: invoiceAddress === null ? [] : addressLines(invoiceAddress), kvkNumber, oin, vatId };
}

/** A concept has nothing to pay yet, a credited invoice nothing any more, a credit note pays the other way. */
function codeOf(invoice: Invoice, { iban, senderName, legalName }: PracticeProfile, { grossCents }: InvoiceTotals): string | null {
  if (invoice.status !== "issued" || iban === null) return null;
  return paymentCode({ name: senderName ?? legalName, iban, amountCents: grossCents, text: invoice.number });
}
