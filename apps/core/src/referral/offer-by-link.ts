import type { Db } from "@hervat/database";
import { type Lock, offerEventRepository, offerRepository, type Stored } from "@hervat/database/repositories";
import { type LeftOffer, toOfferView } from "@hervat/domain/referral";
import type { OfferView } from "@hervat/domain/views";
import { NotFoundError } from "../errors.ts";
import { caseOfLink } from "../link/case-of-link.ts";
import type { ServiceContext } from "../service-context.ts";
import { offerWords } from "./offer-words.ts";

export interface OfferByLink {
  readonly stored: Stored<LeftOffer>;
  readonly offers: ReturnType<typeof offerRepository>;
  events(): Promise<ReturnType<typeof offerEventRepository>>;
}

/** The offer that the caller's link opens. @throws NotFoundError when there is none */
export async function offerByLink(
  tx: Db,
  ctx: ServiceContext,
  action: "offer.open" | "offer.answer",
  lock: Lock = {},
): Promise<OfferByLink> {
  const { actor, relations } = await caseOfLink(tx, ctx);
  ctx.authorise(action, { kind: "trajectory", ...relations });
  const offers = offerRepository(tx, actor.practiceId);
  const found = await offers.byLink(actor.linkId, lock);
  if (found === undefined || found.value.status === "concept") throw new NotFoundError("offer");
  return {
    stored: { version: found.version, value: found.value },
    offers,
    events: async () => offerEventRepository(tx, await ctx.service.keyring.sealerFor(tx, actor.practiceId)),
  };
}

/** What left brings its own parties, so the document is the same whoever asks for it. */
export function leftOfferView(ctx: ServiceContext, offer: LeftOffer): OfferView {
  const { seller, customer, orderReference } = offer.sending;
  const { language } = offer.content;
  return toOfferView(offer, {
    ...{ practice: seller, employer: customer, clientName: "", orderReference, orderer: null },
    ...{ today: ctx.today(), language, words: offerWords(language) },
  });
}
