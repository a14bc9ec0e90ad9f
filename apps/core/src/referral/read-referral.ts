import { assignmentRepository, offerEventRepository, offerRepository, type Stored } from "@hervat/database/repositories";
import { Cents } from "@hervat/domain/money";
import { PlainDate as Day, OfferId, type PlainDate } from "@hervat/domain/primitives";
import { LocalText } from "@hervat/domain/programme";
import {
  Assignment,
  type Offer,
  OfferAnswer,
  OfferContent,
  OfferEvent,
  offerReference,
  offerStanding,
  offerTexts,
  offerTotals,
} from "@hervat/domain/referral";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";
import { EXTENSION_LINE } from "./offer-words.ts";
import { readOfferParties } from "./open-offer.ts";

export const OfferShown = z.strictObject({
  id: OfferId,
  version: z.int(),
  reference: z.string(),
  standing: z.enum(["concept", "sent", "question", "accepted", "withdrawn", "expired"]),
  content: OfferContent,
  netCents: Cents,
  vatCents: Cents,
  grossCents: Cents,
  /** To whom it left, and until when it stands; null on a concept. */
  sending: z.strictObject({ to: z.strictObject({ name: z.string(), email: z.string() }), sentOn: Day, validUntil: Day }).nullable(),
  /** What the employer filled in; `takenOverOn` is null while the coach has not looked. */
  answer: z.strictObject({ ...OfferAnswer.shape, acceptedOn: Day, takenOverOn: Day.nullable() }).nullable(),
  events: z.array(OfferEvent),
});
export type OfferShown = z.infer<typeof OfferShown>;

const RecordedShown = z.strictObject({ number: z.int(), recordedAt: z.date(), assignment: Assignment });

export const ReferralShown = z.strictObject({
  employerName: z.string(),
  assignment: RecordedShown.nullable(),
  /** The states before, the newest first. */
  earlier: z.array(RecordedShown),
  offers: z.array(OfferShown),
  /** What an offer begins with, in both languages: another language takes the place of what nobody changed. */
  texts: z.array(LocalText),
  may: z.strictObject({ changeAssignment: z.boolean(), changeOffers: z.boolean() }),
});
export type ReferralShown = z.infer<typeof ReferralShown>;

/** What was ordered for this trajectory, and what was offered. @throws NotFoundError */
export function readReferral(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<ReferralShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "assignment.read", trajectoryId);
    opened.demand("offer.read");
    const { practice, employerName } = await readOfferParties(tx, opened);
    const history = await assignmentRepository(tx, opened.practiceId).history(trajectoryId);
    const offers = await offerRepository(tx, opened.practiceId).ofTrajectory(trajectoryId);
    const events = await offerEventRepository(tx, await opened.sealer()).ofOffers(offers.map(({ value }) => value.id));
    const [newest = null, ...earlier] = history.map(({ number, recordedAt, assignment }) => ({ number, recordedAt, assignment }));
    return {
      employerName,
      assignment: newest,
      earlier,
      offers: offers.map((offer) => shown(offer, events.get(offer.value.id) ?? [], ctx.today())),
      texts: [...offerTexts(opened.programme, practice, EXTENSION_LINE)],
      may: { changeAssignment: opened.may("assignment.change"), changeOffers: opened.may("offer.change") },
    };
  });
}

function shown({ version, value: offer }: Stored<Offer>, events: readonly OfferEvent[], today: PlainDate): OfferShown {
  const { netCents, vatCents, grossCents } = offerTotals(offer);
  const sending = offer.status === "concept" ? null : offer.sending;
  return {
    ...{ id: offer.id, version, reference: offerReference(offer), standing: offerStanding(offer, today), content: offer.content },
    ...{ netCents, vatCents, grossCents },
    sending: sending && { to: sending.to, sentOn: sending.sentOn, validUntil: sending.validUntil },
    answer: offer.status === "accepted" ? { ...offer.answer, acceptedOn: offer.acceptedOn, takenOverOn: offer.takenOverOn } : null,
    events: [...events],
  };
}
