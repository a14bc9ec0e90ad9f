import type { ConceptRefusal, CreditRefusal, EditConceptRefusal } from "@hervat/domain/invoicing";
import type { Result } from "@hervat/domain/primitives";
import { type Locale, m } from "@hervat/messages";
import { z } from "zod";
import { itemSentence } from "../batches/item-sentence.ts";
import type { DiscardConceptRefusal } from "./discard-concept.ts";
import { missingSentence } from "./invoice-words.ts";
import type { MarkInvoiceSentRefusal } from "./mark-invoice-sent.ts";
import type { PreviewInvoiceRefusal } from "./preview-invoice.ts";
import type { RegisterInvoicePaymentRefusal } from "./register-invoice-payment.ts";
import { dayInWords, eurosInWords } from "./words.ts";

/** A refusal about an invoice: what kind, the sentence for the person before it, and the field it points at. */
export const InvoiceRefusal = z.strictObject({ kind: z.string(), sentence: z.string(), field: z.string().nullable() });
export type InvoiceRefusal = z.infer<typeof InvoiceRefusal>;

type Refusal =
  | ConceptRefusal
  | EditConceptRefusal
  | DiscardConceptRefusal
  | MarkInvoiceSentRefusal
  | RegisterInvoicePaymentRefusal
  | CreditRefusal
  | PreviewInvoiceRefusal;

/** The same outcome, with its refusal in words. */
export function inWords<Value>(outcome: Result<Value, Refusal>, locale: Locale): Result<Value, InvoiceRefusal> {
  if (outcome.ok) return outcome;
  const { refusal } = outcome;
  return { ok: false, refusal: { kind: refusal.kind, sentence: sentenceOf(refusal, locale), field: fieldOf(refusal) } };
}

function fieldOf(refusal: Refusal): string | null {
  switch (refusal.kind) {
    case "line-reveals":
      return "line" in refusal ? `lines.${refusal.line - 1}.description` : null;
    case "reference-reveals":
      return "reference";
    case "order-reveals":
      return "purchaseOrder";
    case "already-sent":
    case "in-the-future":
    case "before-issue":
      return "on";
    case "nothing-paid":
    case "more-than-open":
    case "more-than-received":
      return "amount";
    default:
      return null;
  }
}

function sentenceOf(refusal: Refusal, locale: Locale): string {
  switch (refusal.kind) {
    case "no-price-agreement":
      return m.invoicing_refusal_no_price_agreement({}, { locale });
    case "line-reveals":
      return "line" in refusal
        ? missingSentence(refusal, locale)
        : m.invoicing_refusal_line_reveals({ text: refusal.revelation.text }, { locale });
    case "reference-reveals":
      return m.invoicing_refusal_reference_reveals({ text: refusal.revelation.text }, { locale });
    case "order-reveals":
      return m.invoicing_page_order_reveals({ text: refusal.revelation.text }, { locale });
    case "not-a-concept":
      return m.invoicing_refusal_not_a_concept({}, { locale });
    case "in-a-batch":
      return m.invoicing_page_in_a_batch({}, { locale });
    case "not-issued":
      return m.invoicing_refusal_not_issued({}, { locale });
    case "already-sent":
      return m.invoicing_refusal_already_sent({ date: dayInWords(refusal.sentOn, locale) }, { locale });
    case "before-issue":
      return m.invoicing_refusal_before_issue({ date: dayInWords(refusal.issuedOn, locale) }, { locale });
    case "in-the-future":
      return m.invoicing_page_in_the_future({}, { locale });
    case "not-payable":
      return m.invoicing_refusal_not_payable({}, { locale });
    case "nothing-paid":
      return m.invoicing_refusal_nothing_paid({}, { locale });
    case "more-than-open":
      return m.invoicing_refusal_more_than_open({ amount: eurosInWords(refusal.openCents, locale) }, { locale });
    case "more-than-received":
      return m.invoicing_refusal_more_than_received({ amount: eurosInWords(refusal.receivedCents, locale) }, { locale });
    case "number-of-other-year":
      return m.invoicing_refusal_number_of_other_year({ number: refusal.number, year: String(refusal.year) }, { locale });
    case "number-taken":
      return m.invoicing_refusal_number_taken({}, { locale });
    case "not-made":
      return itemSentence(refusal.sentence, locale);
  }
}
