import { offerEventRepository } from "@hervat/database/repositories";
import { ok, type Result } from "@hervat/domain/primitives";
import { type OfferNotOpen, withdrawOffer as withdrawn } from "@hervat/domain/referral";
import { v7 } from "uuid";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import type { OfferInput } from "./discard-offer.ts";
import { openOffer } from "./open-offer.ts";

/**
 * Takes an offer back. Its link still opens the page, which then says that it was withdrawn. Of withdrawing and accepting at once
 * the first counts, and the other is told so.
 *
 * @throws NotFoundError
 */
export function withdrawOffer(ctx: ServiceContext, { offerId }: OfferInput): Promise<Result<null, OfferNotOpen>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, offers, opened } = await openOffer(tx, ctx, "offer.withdraw", offerId, { forUpdate: true });
    const outcome = withdrawn(stored.value, ctx.today());
    if (!outcome.ok) return outcome;
    await offers.save({ version: stored.version, value: outcome.value });
    const event = { id: v7(), kind: "withdrawn", at: ctx.now(), name: null, text: null } as const;
    await offerEventRepository(tx, await opened.sealer()).add(offerId, event, membershipOf(ctx));
    return ok(null);
  });
}
