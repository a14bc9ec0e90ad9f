import type { OfferView } from "@hervat/domain/views";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { spendLink } from "../link/spend-link.ts";
import { leftOfferView, offerByLink } from "./offer-by-link.ts";
import { printOffer } from "./print-offer.ts";

/** The offer as a letter for whoever holds its link; once accepted it is the order confirmation. */
export const offerFileRoute: FileRoute = {
  meta: { action: "offer.open", resource: "trajectory" },
  path: "/files/offer",
  async serve(ctx) {
    // Each one is made anew, and that takes a browser: a link that asks too often is answered as if it were not there.
    if (!(await spendLink(ctx)).ok) throw new NotFoundError("offer");
    const { view, practiceId } = await ctx.inTransaction(async (tx) => {
      const { stored } = await offerByLink(tx, ctx, "offer.open");
      return { view: leftOfferView(ctx, stored.value), practiceId: stored.value.practiceId };
    });
    const printed = await printOffer(ctx, view, practiceId);
    if (!printed.ok) throw new Error(`an offer was not printed: ${printed.refusal.sentence.kind}`);
    const fileName = `${fileNameOf(view)}-${view.document.reference}.pdf`;
    return { bytes: Uint8Array.from(printed.value), mediaType: "application/pdf", fileName, inline: true };
  },
};

function fileNameOf({ type, document: { language } }: OfferView): string {
  if (language === "en") return type === "confirmation" ? "order-confirmation" : "offer";
  return type === "confirmation" ? "opdrachtbevestiging" : "offerte";
}
