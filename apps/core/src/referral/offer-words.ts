import type { OfferViewSource } from "@hervat/domain/referral";
import { type Locale, m } from "@hervat/messages";
import { invoiceWords } from "../invoicing/invoice-words.ts";

/** An offer is one letter to the employer, so it speaks one language, whoever of the practice looks at it. */
export const OFFER_LANGUAGE: Locale = "nl";

/** The words that the document of an offer takes from the messages. */
export function offerWords(locale: Locale): OfferViewSource["words"] {
  return {
    unit: invoiceWords(locale).unit,
    concept: m.referral_document_concept({}, { locale }),
    withdrawn: m.referral_document_withdrawn({}, { locale }),
  };
}
