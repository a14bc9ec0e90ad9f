import { type Cents, cents, sumCents } from "../money/index.ts";
import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { CreditedInvoiceState, Invoice, IssuedInvoice, Payment } from "./invoice.ts";
import { invoiceTotals } from "./invoice-totals.ts";

export type RegisterPaymentRefusal =
  | { readonly kind: "not-payable"; readonly status: Invoice["status"] }
  | { readonly kind: "nothing-paid" }
  | { readonly kind: "before-issue"; readonly issuedOn: PlainDate }
  | { readonly kind: "more-than-open"; readonly openCents: Cents }
  | { readonly kind: "more-than-received"; readonly receivedCents: Cents };

export type PaymentState = "open" | "overdue" | "partly-paid" | "paid" | "to-refund" | "settled";

/** What came in, less what was paid back. */
export function receivedCents({ payments }: Pick<IssuedInvoice, "payments">): Cents {
  return sumCents(payments.map(({ amountCents }) => amountCents));
}

/** What is still to be paid; negative when the employer must get money back after a credit note. */
export function openCents(invoice: IssuedInvoice | CreditedInvoiceState): Cents {
  const owed = invoice.status === "credited" ? cents(0) : invoiceTotals(invoice.lines).grossCents;
  return cents(owed - receivedCents(invoice));
}

/** How an invoice stands on a day. It is overdue from the day after the last day to pay. */
export function paymentState(invoice: IssuedInvoice | CreditedInvoiceState, today: PlainDate): PaymentState {
  const open = openCents(invoice);
  if (invoice.status === "credited") return open === 0 ? "settled" : "to-refund";
  if (open === 0) return "paid";
  if (today > invoice.dueOn) return "overdue";
  return receivedCents(invoice) > 0 ? "partly-paid" : "open";
}

/**
 * Adds money that came in (positive) or went back (negative), never more than is open or was received. A credited
 * invoice only takes money back.
 */
export function registerPayment(invoice: Invoice, payment: Payment): Result<IssuedInvoice | CreditedInvoiceState, RegisterPaymentRefusal> {
  if (invoice.status !== "issued" && invoice.status !== "credited") return refuse({ kind: "not-payable", status: invoice.status });
  if (payment.amountCents === 0) return refuse({ kind: "nothing-paid" });
  if (payment.receivedOn < invoice.issuedOn) return refuse({ kind: "before-issue", issuedOn: invoice.issuedOn });

  const received = receivedCents(invoice);
  if (received + payment.amountCents < 0) return refuse({ kind: "more-than-received", receivedCents: received });
  const open = openCents(invoice);
  if (payment.amountCents > 0 && payment.amountCents > open) return refuse({ kind: "more-than-open", openCents: cents(Math.max(0, open)) });
  return ok({ ...invoice, payments: [...invoice.payments, payment] });
}
