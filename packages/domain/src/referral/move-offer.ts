import { ok, type PlainDate, type Result, refuse } from "../primitives/index.ts";
import type { AcceptedOffer, Offer, OfferAnswer, OfferSending, OfferStanding, OpenOffer, SentOffer, WithdrawnOffer } from "./offer.ts";
import { isOpen, offerStanding } from "./offer.ts";
import type { OfferContent, OfferLimits } from "./offer-content.ts";
import { neutralOffer, type OfferRevelation } from "./offer-content.ts";
import { offerTotals } from "./offer-lines.ts";

/** Where the offer stands instead; whoever acted at the same time was first. */
export type OfferNotOpen = { readonly kind: "not-open"; readonly standing: OfferStanding };
export type NotAConcept = { readonly kind: "not-a-concept"; readonly standing: OfferStanding };

/** Changes a concept. */
export function editOffer(
  offer: Offer,
  content: OfferContent,
  limits: OfferLimits,
  today: PlainDate,
): Result<Extract<Offer, { status: "concept" }>, NotAConcept | OfferRevelation> {
  if (offer.status !== "concept") return refuse({ kind: "not-a-concept", standing: offerStanding(offer, today) });
  const neutral = neutralOffer(content, limits);
  return neutral.ok ? ok({ ...offer, content: neutral.value }) : neutral;
}

export type SendOfferRefusal =
  | OfferRevelation
  | { readonly kind: "valid-until-past" }
  | { readonly kind: "no-price" }
  /** It was accepted or withdrawn meanwhile. */
  | { readonly kind: "cannot-be-sent"; readonly standing: OfferStanding };

/**
 * Sends a concept, or sends what is still open or ran out once more with a new link. A question that was open counts as answered.
 */
export function sendOffer(offer: Offer, sending: OfferSending, limits: OfferLimits): Result<SentOffer, SendOfferRefusal> {
  if (offer.status !== "concept" && !isOpen(offer))
    return refuse({ kind: "cannot-be-sent", standing: offerStanding(offer, sending.sentOn) });
  if (sending.validUntil < sending.sentOn) return refuse({ kind: "valid-until-past" });
  if (offerTotals(offer).netCents <= 0) return refuse({ kind: "no-price" });
  const neutral = neutralOffer(offer.content, limits);
  if (!neutral.ok) return neutral;
  const { id, practiceId, trajectoryId, number, dossierReference, content } = offer;
  // What left keeps its parties: a second mail is the same offer.
  const parties = offer.status === "concept" ? {} : { seller: offer.sending.seller, customer: offer.sending.customer };
  return ok({
    ...{ id, practiceId, trajectoryId, number, dossierReference, content },
    status: "sent",
    sending: { ...sending, ...parties },
  });
}

export type AcceptOfferRefusal = OfferNotOpen | { readonly kind: "no-such-line" };

/** The employer says yes. @source art. 6:217 BW: an agreement comes about by offer and acceptance */
export function acceptOffer(offer: Offer, answer: OfferAnswer, today: PlainDate): Result<AcceptedOffer, AcceptOfferRefusal> {
  const open = openOn(offer, today);
  if (!open.ok) return open;
  if (answer.chosen.some((place) => offer.content.optionalLines[place] === undefined)) return refuse({ kind: "no-such-line" });
  const chosen = [...new Set(answer.chosen)].toSorted((a, b) => a - b);
  return ok({ ...open.value, status: "accepted", answer: { ...answer, chosen }, acceptedOn: today, takenOverOn: null });
}

/** The employer asks something; the offer stays open. */
export function askAboutOffer(offer: Offer, today: PlainDate): Result<Extract<Offer, { status: "question" }>, OfferNotOpen> {
  const open = openOn(offer, today);
  return open.ok ? ok({ ...open.value, status: "question" }) : open;
}

/** The practice takes an offer back that was not accepted yet; one that ran out too, so that the list is clear. */
export function withdrawOffer(offer: Offer, today: PlainDate): Result<WithdrawnOffer, OfferNotOpen> {
  if (!isOpen(offer)) return refuse({ kind: "not-open", standing: offerStanding(offer, today) });
  return ok({ ...offer, status: "withdrawn", withdrawnOn: today });
}

export type TakeOverRefusal = { readonly kind: "not-accepted" } | { readonly kind: "taken-over"; readonly on: PlainDate };

/** The coach looked at what the employer filled in. */
export function takeOverAnswer(offer: Offer, today: PlainDate): Result<AcceptedOffer, TakeOverRefusal> {
  if (offer.status !== "accepted") return refuse({ kind: "not-accepted" });
  if (offer.takenOverOn !== null) return refuse({ kind: "taken-over", on: offer.takenOverOn });
  return ok({ ...offer, takenOverOn: today });
}

function openOn(offer: Offer, today: PlainDate): Result<OpenOffer, OfferNotOpen> {
  const standing = offerStanding(offer, today);
  return isOpen(offer) && standing !== "expired" ? ok(offer) : refuse({ kind: "not-open", standing });
}
