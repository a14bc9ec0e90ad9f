import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { CreditedInvoiceState, CreditNote, Invoice, IssuedInvoice } from "./invoice.ts";

export type MarkSentRefusal =
  | { readonly kind: "not-issued" }
  | { readonly kind: "already-sent"; readonly sentOn: PlainDate }
  | { readonly kind: "before-issue"; readonly issuedOn: PlainDate };

/** Records the day on which an invoice or credit note went out. Only what has a number can go out, and it goes once. */
export function markSent(invoice: Invoice, on: PlainDate): Result<IssuedInvoice | CreditedInvoiceState | CreditNote, MarkSentRefusal> {
  if (invoice.status === "concept") return refuse({ kind: "not-issued" });
  if (invoice.sentOn !== null) return refuse({ kind: "already-sent", sentOn: invoice.sentOn });
  if (on < invoice.issuedOn) return refuse({ kind: "before-issue", issuedOn: invoice.issuedOn });
  return ok({ ...invoice, sentOn: on });
}
