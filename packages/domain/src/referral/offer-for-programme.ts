import { type Cents, cents, type VatTreatment } from "../money/index.ts";
import type { Language } from "../people/person.ts";
import type { PracticeProfile } from "../practice/index.ts";
import type { LocalText, Programme } from "../programme/index.ts";
import type { OfferContent, OfferSubject } from "./offer-content.ts";

export interface OfferStart {
  readonly subject: OfferSubject;
  readonly programme: Programme;
  readonly practice: Pick<PracticeProfile, "invoiceLineText" | "vat">;
  /** What was agreed for this trajectory; goes before the programme's price. */
  readonly agreedCents: Cents | null;
  readonly language: Language;
  readonly words: {
    /** Neutral: a further part, without phase or reason. */
    readonly extension: string;
  };
}

/**
 * What an offer begins with: the price of the programme on a neutral line, and all that it includes. An extension begins with one
 * extra talk at no price yet: what it costs is agreed each time.
 *
 * @source programme "Van verzuim naar herstel", Investering; docs/sources.md §13 (neutral line text)
 */
export function offerForProgramme({ subject, programme, practice, agreedCents, language, words }: OfferStart): OfferContent {
  const piece = (description: string, price: Cents, vat: VatTreatment) => ({
    description,
    quantityHundredths: 100,
    unit: "piece" as const,
    unitPriceCents: price,
    vat,
  });
  const plain = { optionalLines: [], remark: null, namesClient: false, language };
  if (subject === "extension") {
    const line = { ...piece(words.extension, cents(0), practice.vat), unit: "session" as const };
    return { subject, lines: [line], included: [], ...plain };
  }
  const price = agreedCents ?? programme.priceCents ?? cents(0);
  return {
    subject,
    lines: [piece(programmeLine(programme, practice)[language], price, practice.vat)],
    included: programme.included.map((text) => text[language]),
    ...plain,
  };
}

/** A practice has its own wording in Dutch alone; an English letter takes the programme's. */
function programmeLine(programme: Programme, { invoiceLineText }: OfferStart["practice"]): LocalText {
  return { nl: invoiceLineText ?? programme.invoiceLine.nl, en: programme.invoiceLine.en };
}

/** The texts that an offer for this programme begins with, so that another language takes their place where nobody changed them. */
export function offerTexts(programme: Programme, practice: OfferStart["practice"], extension: LocalText): readonly LocalText[] {
  return [programmeLine(programme, practice), extension, ...programme.included];
}

/** A text in another language where it is one of these; what somebody wrote herself stays as it is. */
export function inLanguage(text: string, texts: readonly LocalText[], language: Language): string {
  const known = texts.find(({ nl, en }) => text === nl || text === en);
  return known === undefined ? text : known[language];
}
