import { yearOf } from "../calendar/index.ts";
import { type InvoiceId, ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { CreditedInvoiceState, CreditNote, Invoice, IssuedInvoice } from "./invoice.ts";
import { type InvoiceNumber, yearOfNumber } from "./invoice-number.ts";

export type CreditRefusal =
  | { readonly kind: "not-issued"; readonly status: Invoice["status"] }
  | { readonly kind: "before-issue"; readonly issuedOn: PlainDate }
  | { readonly kind: "number-of-other-year"; readonly number: InvoiceNumber; readonly year: number }
  | { readonly kind: "number-taken" };

/** Whether an invoice can be taken back on this day: asked before a number is taken for it. */
export function mayCredit(invoice: Invoice, on: PlainDate): Result<IssuedInvoice, CreditRefusal> {
  if (invoice.status !== "issued") return refuse({ kind: "not-issued", status: invoice.status });
  if (on < invoice.issuedOn) return refuse({ kind: "before-issue", issuedOn: invoice.issuedOn });
  return ok(invoice);
}

/**
 * Takes an issued invoice back in full: a credit note with its own number, every quantity mirrored, a reference to
 * the original, and both parties as the original names them. An invoice is credited once; nothing is ever deleted.
 *
 * @param number the next of its series and year, taken in the same transaction
 * @source art. 35a Wet OB 1968; UWV as customer asks negative amounts over the full original; Peppol NL-R-001 asks the
 *   reference
 */
export function credit(
  original: Invoice,
  { id, number, on }: { readonly id: InvoiceId; readonly number: InvoiceNumber; readonly on: PlainDate },
): Result<{ readonly creditNote: CreditNote; readonly credited: CreditedInvoiceState }, CreditRefusal> {
  const creditable = mayCredit(original, on);
  if (!creditable.ok) return creditable;
  const { value: invoice } = creditable;
  if (number === invoice.number) return refuse({ kind: "number-taken" });
  if (yearOfNumber(number) !== yearOf(on)) return refuse({ kind: "number-of-other-year", number, year: yearOf(on) });

  const { payments: _, dueOn: __, ...shared } = invoice;
  return ok({
    creditNote: {
      ...shared,
      status: "credit-note",
      id,
      number,
      issuedOn: on,
      sentOn: null,
      lines: invoice.lines.map((line) => ({ ...line, quantityHundredths: 0 - line.quantityHundredths })),
      credits: { invoiceId: invoice.id, number: invoice.number, issuedOn: invoice.issuedOn },
    },
    credited: { ...invoice, status: "credited", creditedBy: { invoiceId: id, number, issuedOn: on } },
  });
}
