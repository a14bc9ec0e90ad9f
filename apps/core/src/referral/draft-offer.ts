import { assignmentRepository, offerRepository } from "@hervat/database/repositories";
import { newId, OfferId, TrajectoryId } from "@hervat/domain/primitives";
import { OfferSubject, offerForProgramme } from "@hervat/domain/referral";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { EXTENSION_LINE } from "./offer-words.ts";
import { readOfferParties } from "./open-offer.ts";

export const DraftOfferInput = z.strictObject({
  trajectoryId: TrajectoryId,
  subject: OfferSubject,
  /** Begin with what an earlier offer said. */
  copyOf: OfferId.nullable(),
});
export type DraftOfferInput = z.infer<typeof DraftOfferInput>;

/** A new concept: from the programme, or from an earlier offer of the same trajectory. @throws NotFoundError */
export function draftOffer(ctx: ServiceContext, { trajectoryId, subject, copyOf }: DraftOfferInput): Promise<{ offerId: OfferId }> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "offer.change", trajectoryId);
    const { practice, client } = await readOfferParties(tx, opened);
    const offers = offerRepository(tx, opened.practiceId);
    const number = await offers.nextNumber(trajectoryId);
    const earlier = copyOf === null ? undefined : (await offers.find(copyOf))?.value;
    if (copyOf !== null && earlier?.trajectoryId !== trajectoryId) throw new NotFoundError("offer");
    const [newest] = await assignmentRepository(tx, opened.practiceId).history(trajectoryId);
    const language = newest?.assignment.orderer?.language ?? "nl";
    const content =
      earlier?.content ??
      offerForProgramme({
        subject,
        programme: opened.programme,
        practice,
        agreedCents: opened.stored.value.agreement.priceCents,
        language,
        words: { extension: EXTENSION_LINE[language] },
      });
    const offerId = newId(OfferId);
    const base = { id: offerId, practiceId: opened.practiceId, trajectoryId, number, dossierReference: client.code };
    await offers.add({ ...base, content, status: "concept" }, ctx.now());
    return { offerId };
  });
}
