import { z } from "zod";
import { Email } from "../people/email.ts";
import { Address, Employer, PracticeProfile } from "../practice/index.ts";
import { LinkId, OfferId, PlainDate, PracticeId, TrajectoryId } from "../primitives/index.ts";
import { OfferContent } from "./offer-content.ts";

const line = z.string().trim().min(1).max(160);

/** What the employer filled in when accepting. It goes to the assignment and the invoice once the coach has looked. */
export const OfferAnswer = z.strictObject({
  name: line,
  function: line,
  purchaseOrder: z.string().trim().min(1).max(60).nullable(),
  invoiceAddress: Address.nullable(),
  invoiceEmail: Email.nullable(),
  /** Which of the optional lines were taken, by their place from 0. */
  chosen: z.array(z.int().min(0).max(19)).max(20),
});
export type OfferAnswer = z.infer<typeof OfferAnswer>;

/** How it left: both parties as they were on that day, to whom, until when, and by which link. */
export const OfferSending = z.strictObject({
  seller: PracticeProfile,
  customer: Employer,
  /** Set where the practice chose to name the employee. */
  clientName: z.string().nullable(),
  orderReference: z.string().nullable(),
  sentOn: PlainDate,
  to: z.strictObject({ name: line, email: Email }),
  /** The last day on which it can be accepted. */
  validUntil: PlainDate,
  linkId: LinkId,
});
export type OfferSending = z.infer<typeof OfferSending>;

const base = z.strictObject({
  id: OfferId,
  practiceId: PracticeId,
  trajectoryId: TrajectoryId,
  /** Counts per trajectory, from 1. */
  number: z.int().positive(),
  /** The practice's own code of the dossier: no name, no date of birth. */
  dossierReference: z.string().trim().min(1).max(60),
  content: OfferContent,
});

/**
 * An offer to the employer, from concept to its end. What was sent is never changed: another offer takes its place. That it ran
 * out is no state of its own but a matter of the day (`offerStanding`).
 */
export const Offer = z.discriminatedUnion("status", [
  base.extend({ status: z.literal("concept") }),
  base.extend({ status: z.literal("sent"), sending: OfferSending }),
  /** The employer asked something; it can still be accepted. */
  base.extend({ status: z.literal("question"), sending: OfferSending }),
  base.extend({
    status: z.literal("accepted"),
    sending: OfferSending,
    answer: OfferAnswer,
    acceptedOn: PlainDate,
    /** The coach looked and took the answer over; null while it waits for her. */
    takenOverOn: PlainDate.nullable(),
  }),
  base.extend({ status: z.literal("withdrawn"), sending: OfferSending, withdrawnOn: PlainDate }),
]);
export type Offer = z.infer<typeof Offer>;
export type ConceptOffer = Extract<Offer, { status: "concept" }>;
export type SentOffer = Extract<Offer, { status: "sent" }>;
export type OpenOffer = Extract<Offer, { status: "sent" | "question" }>;
export type AcceptedOffer = Extract<Offer, { status: "accepted" }>;
export type WithdrawnOffer = Extract<Offer, { status: "withdrawn" }>;
export type LeftOffer = Exclude<Offer, ConceptOffer>;

/** How an offer stands today, in the words a person uses. */
export type OfferStanding = Offer["status"] | "expired";

/** An open offer runs out after its last valid day, without anybody doing a thing. */
export function offerStanding(offer: Offer, today: PlainDate): OfferStanding {
  return isOpen(offer) && offer.sending.validUntil < today ? "expired" : offer.status;
}

/** Whether the employer can still answer: sent, or asked about. It may have run out (`offerStanding`). */
export function isOpen(offer: Offer): offer is OpenOffer {
  return offer.status === "sent" || offer.status === "question";
}

/** How the offer is called in a letter: the dossier's code and its number. */
export function offerReference({ dossierReference, number }: Pick<Offer, "dossierReference" | "number">): string {
  return `${dossierReference}-O${number}`;
}
