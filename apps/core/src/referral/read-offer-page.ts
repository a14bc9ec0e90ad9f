import { PlainDate } from "@hervat/domain/primitives";
import { offerStanding } from "@hervat/domain/referral";
import { OfferView } from "@hervat/domain/views";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { leftOfferView, offerByLink } from "./offer-by-link.ts";

const Document = OfferView.omit({ audience: true, letterhead: true, document: true });

export const OfferPage = z.strictObject({
  standing: z.enum(["sent", "question", "accepted", "withdrawn", "expired"]),
  practice: z.strictObject({ name: z.string(), phone: z.string().nullable(), email: z.string().nullable() }),
  reference: z.string(),
  document: Document,
  /** Under what name the mail was sent: the form begins with it. */
  addressee: z.string(),
  validUntil: PlainDate,
  /** Questions of the employer and what the practice said to them, in order. */
  talk: z.array(z.strictObject({ kind: z.enum(["question", "answered"]), at: z.date(), name: z.string().nullable(), text: z.string() })),
});
export type OfferPage = z.infer<typeof OfferPage>;

/** What the page of an offer shows. Looking at it changes nothing: a mail scanner looks too. @throws NotFoundError */
export function readOfferPage(ctx: ServiceContext): Promise<OfferPage> {
  return ctx.inTransaction(async (tx) => {
    const { stored, events } = await offerByLink(tx, ctx, "offer.open");
    const offer = stored.value;
    const { audience: _audience, letterhead, document: state, ...document } = leftOfferView(ctx, offer);
    const happened = (await (await events()).ofOffers([offer.id])).get(offer.id) ?? [];
    const standing = offerStanding(offer, ctx.today());
    if (standing === "concept") throw new Error("what left is no concept");
    return {
      standing,
      practice: { name: letterhead.senderName, phone: letterhead.phone, email: letterhead.email },
      reference: state.reference,
      document,
      addressee: offer.sending.to.name,
      validUntil: offer.sending.validUntil,
      talk: happened.flatMap(({ kind, at, name, text }) =>
        (kind === "question" || kind === "answered") && text !== null ? [{ kind, at, name, text }] : [],
      ),
    };
  });
}
