import { addDays, daysBetween } from "../calendar/index.ts";
import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { Invoice, IssuedInvoice } from "./invoice.ts";
import { paymentState } from "./payments.ts";

/** Days between two reminders of one invoice: accounts payable get a week to act. */
const DAYS_BETWEEN_REMINDERS = 7;

export type RemindRefusal =
  | { readonly kind: "not-overdue" }
  | { readonly kind: "no-address" }
  | { readonly kind: "reminded-lately"; readonly on: PlainDate };

/**
 * Whether an invoice may be reminded of today: it is late, there is someone to write to, and the last reminder is a week old.
 *
 * @param remindedOn days of earlier reminders, the earliest first
 */
export function mayRemind(
  invoice: Invoice,
  remindedOn: readonly PlainDate[],
  today: PlainDate,
): Result<{ invoice: IssuedInvoice; to: string }, RemindRefusal> {
  if (invoice.status !== "issued" || paymentState(invoice, today) !== "overdue") return refuse({ kind: "not-overdue" });
  const last = remindedOn.at(-1);
  if (last !== undefined && today < addDays(last, DAYS_BETWEEN_REMINDERS)) return refuse({ kind: "reminded-lately", on: last });
  const to = invoice.customer.invoiceEmail;
  return to === null ? refuse({ kind: "no-address" }) : ok({ invoice, to });
}

/** How late an unpaid invoice is, as a list groups it. */
export type Lateness = "not-yet" | "to-30" | "to-60" | "to-90" | "over-90";

export function latenessOf(dueOn: PlainDate, today: PlainDate): { readonly days: number; readonly group: Lateness } {
  const days = Math.max(0, daysBetween(dueOn, today));
  return { days, group: days === 0 ? "not-yet" : days <= 30 ? "to-30" : days <= 60 ? "to-60" : days <= 90 ? "to-90" : "over-90" };
}
