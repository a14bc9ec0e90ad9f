import type { LocalText } from "@hervat/domain/programme";
import type { OfferViewSource } from "@hervat/domain/referral";
import { type Locale, m } from "@hervat/messages";
import { invoiceWords } from "../invoicing/invoice-words.ts";

/** The words that the document of an offer takes from the messages. */
export function offerWords(locale: Locale): OfferViewSource["words"] {
  return {
    unit: invoiceWords(locale).unit,
    concept: m.referral_document_concept({}, { locale }),
    withdrawn: m.referral_document_withdrawn({}, { locale }),
  };
}

/** The line that an extension begins with: neutral, without phase or reason. */
export const EXTENSION_LINE: LocalText = {
  nl: m.referral_line_extension({}, { locale: "nl" }),
  en: m.referral_line_extension({}, { locale: "en" }),
};
