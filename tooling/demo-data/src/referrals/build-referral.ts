import { addDays, earliest } from "@hervat/domain/calendar";
import type { Contact } from "@hervat/domain/people";
import { LinkId, OfferId, type PlainDate, type Result } from "@hervat/domain/primitives";
import type { Programme } from "@hervat/domain/programme";
import {
  type Assignment,
  acceptOffer,
  askAboutOffer,
  type Offer,
  type OfferAnswer,
  type Orderer,
  offerForProgramme,
  type SentOffer,
  sendOffer,
  takeOverAnswer,
} from "@hervat/domain/referral";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import type { PlanParts } from "../invoices/invoice-plan.ts";
import type { DemoDossier, DemoEmployer, DemoReferral } from "../world.ts";
import { eventsOf } from "./offer-events.ts";

/** How far the offer of a dossier came. */
export type OfferCourse = "concept" | "sent" | "question" | "accepted" | "taken-over";

const OFFER_DAYS = 30;

/** What was ordered for one dossier, and the offer that it began with; null where nobody at the employer is known by name. */
export function buildReferral(
  { dossier, programme }: { readonly dossier: DemoDossier; readonly programme: Programme },
  employer: DemoEmployer,
  contacts: readonly Contact[],
  parts: PlanParts,
): DemoReferral | null {
  const { trajectory } = dossier;
  const random = parts.random.fork(dossier.client.code);
  const contact = contacts.find(({ id }) => id === (trajectory.hrContactId ?? trajectory.managerContactId));
  if (contact === undefined) return null;
  const { name, email, phone } = contact;
  const orderer: Orderer = { name, function: contact.kind === "hr" ? "HR-adviseur" : "Leidinggevende", email, phone, language: "nl" };
  const sentOn = addDays(trajectory.startedOn, -random.int(5, 16));
  const assignment: Assignment = {
    orderer,
    orderReference: random.chance(0.7) ? `OPD-${random.int(10_000, 98_999)}` : null,
    payer: { kind: "employer" },
    goal: random.chance(0.85) ? "own-work" : random.pick(["other-place", "other-organisation"]),
    goalOn: sentOn,
  };
  const course = trajectory.status === "intake" ? random.pick<OfferCourse>(["concept", "sent", "question", "accepted"]) : "taken-over";
  const offer = offerOf({ dossier, programme }, employer, assignment, sentOn, course, parts);
  return {
    trajectoryId: trajectory.id,
    recordedAt: amsterdamTime(sentOn, "09:40"),
    recordedBy: trajectory.coachMembershipId,
    assignment,
    offer: offer === null ? null : { offer, createdAt: amsterdamTime(sentOn, "09:55"), events: eventsOf(offer, random, parts.ids) },
  };
}

function offerOf(
  { dossier: { client, trajectory }, programme }: { readonly dossier: DemoDossier; readonly programme: Programme },
  { invoicing }: DemoEmployer,
  { orderer, orderReference }: Assignment,
  madeOn: PlainDate,
  course: OfferCourse,
  { practiceId, profile, today, ids }: PlanParts,
): Offer | null {
  const { priceCents, purchaseOrder } = trajectory.agreement;
  if (priceCents === null || orderer?.email == null) return null;
  const content = offerForProgramme({
    ...{ subject: "programme", programme, practice: profile, agreedCents: priceCents, language: "nl" },
    words: { extension: "" },
  });
  const base = { id: ids.next(OfferId), practiceId, trajectoryId: trajectory.id, number: 1, dossierReference: client.code, content };
  const concept: Offer = { ...base, status: "concept" };
  if (course === "concept") return concept;
  // What still waits was sent this week; what was agreed, before the guidance began.
  const sentOn = course === "taken-over" ? madeOn : earliest(addDays(today, -3), addDays(madeOn, 400));
  const to = { name: orderer.name, email: orderer.email };
  const validUntil = addDays(sentOn, OFFER_DAYS);
  const parties = { seller: profile, customer: invoicing, clientName: null, orderReference };
  const sent = required(
    sendOffer(concept, { ...parties, sentOn, to, validUntil, linkId: ids.next(LinkId) }, { names: [], validated: false }),
  );
  const answer = {
    name: orderer.name,
    function: orderer.function ?? "",
    purchaseOrder,
    invoiceAddress: null,
    invoiceEmail: null,
    chosen: [],
  };
  return afterwards(sent, course, answer, addDays(sentOn, 2));
}

function afterwards(sent: SentOffer, course: Exclude<OfferCourse, "concept">, answer: OfferAnswer, on: PlainDate): Offer {
  switch (course) {
    case "sent":
      return sent;
    case "question":
      return required(askAboutOffer(sent, on));
    case "accepted":
      return required(acceptOffer(sent, answer, on));
    case "taken-over":
      return required(takeOverAnswer(required(acceptOffer(sent, answer, on)), on));
  }
}

function required<Value>(result: Result<Value, { readonly kind: string }>): Value {
  if (!result.ok) throw new Error(`the rules refuse the demo: ${result.refusal.kind}`);
  return result.value;
}
