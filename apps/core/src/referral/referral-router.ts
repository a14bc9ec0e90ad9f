import { OfferId } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { discardOffer, OfferInput } from "./discard-offer.ts";
import { DraftOfferInput, draftOffer } from "./draft-offer.ts";
import { previewOffer } from "./preview-offer.ts";
import { ReferralShown, readReferral } from "./read-referral.ts";
import { inWords, ReferralRefusal } from "./referral-refusal.ts";
import { SaveAssignmentInput, saveAssignment } from "./save-assignment.ts";
import { SaveOfferInput, saveOffer } from "./save-offer.ts";
import { SendOfferInput, sendOffer } from "./send-offer.ts";
import { TakeOverInput, takeOverAnswer } from "./take-over-answer.ts";
import { withdrawOffer } from "./withdraw-offer.ts";

const Saved = resultOf(z.strictObject({ version: z.int() }), ReferralRefusal);
const Nothing = resultOf(z.null(), ReferralRefusal);

export const referralRouter = router({
  read: procedure
    .meta({ action: "assignment.read", resource: "trajectory" })
    .input(CaseInput)
    .output(ReferralShown)
    .query(({ ctx, input }) => readReferral(ctx, input)),
  saveAssignment: procedure
    .meta({ action: "assignment.change", resource: "trajectory" })
    .input(SaveAssignmentInput)
    .output(z.strictObject({ number: z.int() }))
    .mutation(({ ctx, input }) => saveAssignment(ctx, input)),
  draftOffer: procedure
    .meta({ action: "offer.change", resource: "trajectory" })
    .input(DraftOfferInput)
    .output(z.strictObject({ offerId: OfferId }))
    .mutation(({ ctx, input }) => draftOffer(ctx, input)),
  saveOffer: procedure
    .meta({ action: "offer.change", resource: "trajectory" })
    .input(SaveOfferInput)
    .output(Saved)
    .mutation(async ({ ctx, input }) => inWords(await saveOffer(ctx, input), ctx.language)),
  discardOffer: procedure
    .meta({ action: "offer.change", resource: "trajectory" })
    .input(OfferInput)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => inWords(await discardOffer(ctx, input), ctx.language)),
  /** The PDF as base64: it is shown and never kept. */
  previewOffer: procedure
    .meta({ action: "offer.read", resource: "trajectory" })
    .input(OfferInput)
    .output(resultOf(z.strictObject({ pdfBase64: z.string() }), ReferralRefusal))
    .mutation(async ({ ctx, input }) => {
      const preview = await previewOffer(ctx, input);
      if (!preview.ok) return inWords(preview, ctx.language);
      return { ok: true, value: { pdfBase64: Buffer.from(preview.value).toString("base64") } };
    }),
  sendOffer: procedure
    .meta({ action: "offer.send", resource: "trajectory" })
    .input(SendOfferInput)
    .output(Saved)
    .mutation(async ({ ctx, input }) => inWords(await sendOffer(ctx, input), ctx.language)),
  withdrawOffer: procedure
    .meta({ action: "offer.withdraw", resource: "trajectory" })
    .input(OfferInput)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => inWords(await withdrawOffer(ctx, input), ctx.language)),
  takeOver: procedure
    .meta({ action: "offer.take-over", resource: "trajectory" })
    .input(TakeOverInput)
    .output(Nothing)
    .mutation(async ({ ctx, input }) => inWords(await takeOverAnswer(ctx, input), ctx.language)),
});
