import { StaleSaveError } from "@hervat/database/repositories";
import { OfferId, ok, type Result } from "@hervat/domain/primitives";
import { editOffer, type NotAConcept, OfferContent, type OfferRevelation } from "@hervat/domain/referral";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { offerLimits, openOffer, readOfferParties } from "./open-offer.ts";

export const SaveOfferInput = z.strictObject({ offerId: OfferId, version: z.int(), content: OfferContent });
export type SaveOfferInput = z.infer<typeof SaveOfferInput>;

/** Changes a concept. @throws NotFoundError, StaleSaveError */
export function saveOffer(
  ctx: ServiceContext,
  { offerId, version, content }: SaveOfferInput,
): Promise<Result<{ version: number }, NotAConcept | OfferRevelation>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, offers, opened } = await openOffer(tx, ctx, "offer.change", offerId, { forUpdate: true });
    const { client } = await readOfferParties(tx, opened);
    const limits = await offerLimits(tx, opened, client, content.language);
    const outcome = editOffer(stored.value, content, limits, ctx.today());
    if (!outcome.ok) return outcome;
    if (stored.version !== version) throw new StaleSaveError("offer", offerId);
    await offers.save({ version, value: outcome.value });
    return ok({ version: version + 1 });
  });
}
