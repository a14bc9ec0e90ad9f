import { yearOf } from "../calendar/index.ts";
import type { Employer, PracticeProfile } from "../practice/index.ts";
import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { Invoice, IssuedInvoice } from "./invoice.ts";
import { type InvoiceNumber, yearOfNumber } from "./invoice-number.ts";
import { type MissingForIssue, missingForIssue } from "./missing-for-issue.ts";
import { dueOn, paymentTermDays } from "./payment-term.ts";

export type IssueRefusal =
  | { readonly kind: "not-a-concept"; readonly status: Invoice["status"] }
  | { readonly kind: "incomplete"; readonly missing: readonly MissingForIssue[] }
  | { readonly kind: "number-of-other-year"; readonly number: InvoiceNumber; readonly year: number };

/**
 * Turns a concept into an invoice: number, date, last day to pay, and both parties as they are today. From here on
 * nothing changes any more but payments and a credit note.
 *
 * @param number the next of its series and year, taken in the same transaction
 * @source art. 35a lid 1 Wet OB 1968
 */
export function issue(
  concept: Invoice,
  {
    practice,
    employer,
    number,
    on,
  }: { readonly practice: PracticeProfile; readonly employer: Employer; readonly number: InvoiceNumber; readonly on: PlainDate },
): Result<IssuedInvoice, IssueRefusal> {
  if (concept.status !== "concept") return refuse({ kind: "not-a-concept", status: concept.status });
  const missing = missingForIssue(practice, employer, concept);
  if (missing.length > 0) return refuse({ kind: "incomplete", missing });
  if (yearOfNumber(number) !== yearOf(on)) return refuse({ kind: "number-of-other-year", number, year: yearOf(on) });

  const termDays = paymentTermDays(practice, employer);
  return ok({
    ...concept,
    status: "issued",
    number,
    issuedOn: on,
    paymentTermDays: termDays,
    dueOn: dueOn(on, termDays),
    seller: practice,
    customer: employer,
    sentOn: null,
    payments: [],
  });
}
