import type { Db } from "@hervat/database";
import { assignmentRepository } from "@hervat/database/repositories";
import type { Result } from "@hervat/domain/primitives";
import { toOfferView } from "@hervat/domain/referral";
import type { OfferView } from "@hervat/domain/views";
import type { ServiceContext } from "../service-context.ts";
import type { OfferInput } from "./discard-offer.ts";
import { offerWords } from "./offer-words.ts";
import { type OpenedOffer, openOffer, readOfferParties } from "./open-offer.ts";
import { type OfferNotMade, printOffer } from "./print-offer.ts";

/** The offer as the employer gets it; a concept says so on every page. Nothing is kept. @throws NotFoundError */
export async function previewOffer(ctx: ServiceContext, { offerId }: OfferInput): Promise<Result<Uint8Array, OfferNotMade>> {
  const { view, practiceId } = await ctx.inTransaction(async (tx) => {
    const offer = await openOffer(tx, ctx, "offer.read", offerId);
    return { view: await viewOf(tx, ctx, offer), practiceId: offer.opened.practiceId };
  });
  return printOffer(ctx, view, practiceId);
}

async function viewOf(tx: Db, ctx: ServiceContext, { opened, stored }: OpenedOffer): Promise<OfferView> {
  const { practice, employer, client } = await readOfferParties(tx, opened);
  const [newest] = await assignmentRepository(tx, opened.practiceId).history(stored.value.trajectoryId);
  const { orderer = null, orderReference = null } = newest?.assignment ?? {};
  const facts = { practice, employer, clientName: client.name, orderer, orderReference };
  const { language } = stored.value.content;
  return toOfferView(stored.value, { ...facts, today: ctx.today(), language, words: offerWords(language) });
}
