import { OfferId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { type NotAConcept, offerStanding } from "@hervat/domain/referral";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openOffer } from "./open-offer.ts";

export const OfferInput = z.strictObject({ offerId: OfferId });
export type OfferInput = z.infer<typeof OfferInput>;

/** Throws a concept away; what was sent stays. @throws NotFoundError */
export function discardOffer(ctx: ServiceContext, { offerId }: OfferInput): Promise<Result<null, NotAConcept>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, offers } = await openOffer(tx, ctx, "offer.change", offerId, { forUpdate: true });
    if (stored.value.status !== "concept") return refuse({ kind: "not-a-concept", standing: offerStanding(stored.value, ctx.today()) });
    await offers.removeConcept(offerId);
    return ok(null);
  });
}
