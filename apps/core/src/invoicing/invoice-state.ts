import { type Invoice, openCents, paymentState } from "@hervat/domain/invoicing";
import { type Cents, cents } from "@hervat/domain/money";
import type { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";

/** Where an invoice stands, in one word for a list: its life cycle and, once issued, its payment. */
export const InvoiceState = z.enum(["concept", "open", "overdue", "partly-paid", "paid", "to-refund", "settled", "credit-note"]);
export type InvoiceState = z.infer<typeof InvoiceState>;

export function invoiceState(invoice: Invoice, today: PlainDate): InvoiceState {
  if (invoice.status === "concept" || invoice.status === "credit-note") return invoice.status;
  return paymentState(invoice, today);
}

/** What is still to come in; negative where money must go back, nothing where nothing was asked. */
export function stillOpen(invoice: Invoice): Cents {
  return invoice.status === "issued" || invoice.status === "credited" ? openCents(invoice) : cents(0);
}
