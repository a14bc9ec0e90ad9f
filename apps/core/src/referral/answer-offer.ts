import { ok, type Result } from "@hervat/domain/primitives";
import { type AcceptOfferRefusal, acceptOffer, askAboutOffer, type OfferAnswer, type OfferNotOpen } from "@hervat/domain/referral";
import { v7 } from "uuid";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { guardEmployerTexts, type NotForEmployerShown } from "../guard/not-for-employer.ts";
import { spendLink, type TooManyTries } from "../link/spend-link.ts";
import type { ServiceContext } from "../service-context.ts";
import { offerByLink } from "./offer-by-link.ts";

/**
 * The employer accepts by the link. Who acts at the same time waits: of two acceptances one counts, and after a withdrawal none.
 *
 * @throws NotFoundError
 */
export async function acceptByLink(ctx: ServiceContext, answer: OfferAnswer): Promise<Result<null, AcceptOfferRefusal | TooManyTries>> {
  const spent = await spendLink(ctx);
  if (!spent.ok) return spent;
  return ctx.inTransaction(async (tx) => {
    const { stored, offers, events } = await offerByLink(tx, ctx, "offer.answer", { forUpdate: true });
    const outcome = acceptOffer(stored.value, answer, ctx.today());
    if (!outcome.ok) return outcome;
    await offers.saveAnswer({ version: stored.version, value: outcome.value });
    await (await events()).add(stored.value.id, { id: v7(), kind: "accepted", at: ctx.now(), name: answer.name, text: null }, null);
    await writeAudit(tx, ctx, { action: "offer.accepted" });
    return ok(null);
  });
}

export const AskInput = z.strictObject({ name: z.string().trim().min(1).max(160), question: z.string().trim().min(1).max(1_000) });
export type AskInput = z.infer<typeof AskInput>;

/**
 * The employer asks something; the offer stays open. A question that tells of health is not kept: he may not write it, nor read it back.
 *
 * @throws NotFoundError
 */
export async function askByLink(
  ctx: ServiceContext,
  { name, question }: AskInput,
): Promise<Result<null, OfferNotOpen | TooManyTries | NotForEmployerShown>> {
  const spent = await spendLink(ctx);
  if (!spent.ok) return spent;
  return ctx.inTransaction(async (tx) => {
    const { stored, offers, events } = await offerByLink(tx, ctx, "offer.answer", { forUpdate: true });
    const outcome = askAboutOffer(stored.value, ctx.today());
    if (!outcome.ok) return outcome;
    // He may write in the language of the letter, whichever the page speaks.
    const language = stored.value.content.language === "en" ? "en" : ctx.language;
    const guarded = guardEmployerTexts({ language }, [{ field: "question", text: question }], null);
    if (!guarded.ok) return guarded;
    await offers.saveAnswer({ version: stored.version, value: outcome.value });
    await (await events()).add(stored.value.id, { id: v7(), kind: "question", at: ctx.now(), name, text: question }, null);
    await writeAudit(tx, ctx, { action: "offer.asked" });
    return ok(null);
  });
}
