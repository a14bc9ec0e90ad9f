import type { Result } from "@hervat/domain/primitives";
import type { NotAConcept, OfferNotOpen, OfferRevelation, OfferStanding, SendOfferRefusal, TakeOverRefusal } from "@hervat/domain/referral";
import { type Locale, m } from "@hervat/messages";
import { z } from "zod";
import { itemSentence } from "../batches/item-sentence.ts";
import { dayInWords } from "../invoicing/words.ts";
import type { OfferNotMade } from "./print-offer.ts";

/** A refusal about an offer: what kind, the sentence for the person before it, and the field it points at. */
export const ReferralRefusal = z.strictObject({ kind: z.string(), sentence: z.string(), field: z.string().nullable() });
export type ReferralRefusal = z.infer<typeof ReferralRefusal>;

type Refusal = NotAConcept | OfferRevelation | SendOfferRefusal | OfferNotOpen | TakeOverRefusal | OfferNotMade;

/** The same outcome, with its refusal in words. */
export function inWords<Value>(outcome: Result<Value, Refusal>, locale: Locale): Result<Value, ReferralRefusal> {
  if (outcome.ok) return outcome;
  const { refusal } = outcome;
  return { ok: false, refusal: { kind: refusal.kind, sentence: sentenceOf(refusal, locale), field: fieldOf(refusal) } };
}

function fieldOf(refusal: Refusal): string | null {
  if (refusal.kind === "valid-until-past") return "validUntil";
  if (refusal.kind !== "text-reveals") return null;
  const place = refusal.position - 1;
  switch (refusal.where) {
    case "line":
      return `lines.${place}`;
    case "optional-line":
      return `optionalLines.${place}`;
    case "included":
      return "included";
    case "remark":
    case "reply":
      return refusal.where;
  }
}

function sentenceOf(refusal: Refusal, locale: Locale): string {
  switch (refusal.kind) {
    case "text-reveals":
      return revealsSentence(refusal, locale);
    case "valid-until-past":
      return m.referral_refusal_valid_until_past({}, { locale });
    case "no-price":
      return m.referral_refusal_no_price({}, { locale });
    case "not-a-concept":
    case "cannot-be-sent":
    case "not-open":
      return m.referral_refusal_stands({ standing: standingWord(refusal.standing, locale) }, { locale });
    case "not-accepted":
      return m.referral_refusal_not_accepted({}, { locale });
    case "taken-over":
      return m.referral_refusal_taken_over({ date: dayInWords(refusal.on, locale) }, { locale });
    case "not-made":
      return itemSentence(refusal.sentence, locale);
  }
}

function revealsSentence({ revelation: { kind, text } }: OfferRevelation, locale: Locale): string {
  switch (kind) {
    case "health-word":
      return m.referral_reveals_health_word({ text }, { locale });
    case "missed-appointment":
      return m.referral_reveals_missed_appointment({ text }, { locale });
    case "day":
      return m.referral_reveals_day({ text }, { locale });
    case "name":
      return m.referral_reveals_name({ text }, { locale });
    case "validation-claim":
      return m.referral_reveals_validation_claim({ text }, { locale });
  }
}

function standingWord(standing: OfferStanding, locale: Locale): string {
  switch (standing) {
    case "concept":
      return m.referral_standing_concept({}, { locale });
    case "sent":
      return m.referral_standing_sent({}, { locale });
    case "question":
      return m.referral_standing_question({}, { locale });
    case "accepted":
      return m.referral_standing_accepted({}, { locale });
    case "withdrawn":
      return m.referral_standing_withdrawn({}, { locale });
    case "expired":
      return m.referral_standing_expired({}, { locale });
  }
}
