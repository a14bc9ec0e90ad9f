import { addDays } from "@hervat/domain/calendar";
import type { Offer, OfferEvent } from "@hervat/domain/referral";
import { z } from "zod";
import { amsterdamTime } from "../calendar/amsterdam-time.ts";
import type { DemoIds } from "../random/demo-ids.ts";
import type { Random } from "../random/random.ts";

const QUESTIONS = [
  "Kunnen de gesprekken ook bij ons op locatie plaatsvinden?",
  "Wanneer kunnen jullie beginnen als wij deze week akkoord geven?",
  "Zijn reiskosten bij deze prijs inbegrepen?",
] as const;

/** What happened to an offer, as its state tells. */
export function eventsOf(offer: Offer, random: Random, ids: DemoIds): OfferEvent[] {
  if (offer.status === "concept") return [];
  const { sentOn, to } = offer.sending;
  const event = (kind: OfferEvent["kind"], at: Date, name: string | null = null, text: string | null = null): OfferEvent => ({
    ...{ id: ids.next(z.uuid()), kind, at, name, text },
  });
  const sent = event("sent", amsterdamTime(sentOn, "10:05"));
  const after = addDays(sentOn, 2);
  if (offer.status === "question") return [sent, event("question", amsterdamTime(after, "14:20"), to.name, random.pick(QUESTIONS))];
  if (offer.status !== "accepted") return [sent];
  const accepted = event("accepted", amsterdamTime(offer.acceptedOn, "11:30"), to.name);
  return offer.takenOverOn === null ? [sent, accepted] : [sent, accepted, event("taken-over", amsterdamTime(offer.takenOverOn, "15:45"))];
}
