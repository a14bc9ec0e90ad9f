import { OfferAnswer } from "@hervat/domain/referral";
import { z } from "zod";
import { NotForEmployerShown } from "../guard/not-for-employer.ts";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { AskInput, acceptByLink, askByLink } from "./answer-offer.ts";
import { OfferPage, readOfferPage } from "./read-offer-page.ts";

const NotOpen = z.strictObject({
  kind: z.literal("not-open"),
  standing: z.enum(["concept", "sent", "question", "accepted", "withdrawn", "expired"]),
});
const TooManyTries = z.strictObject({ kind: z.literal("too-many-tries"), retryAfterSeconds: z.number() });
const NoSuchLine = z.strictObject({ kind: z.literal("no-such-line") });

/** What the orderer at the employer can do with the link from the mail. */
export const offerLinkRouter = router({
  read: procedure
    .meta({ action: "offer.open", resource: "trajectory" })
    .output(OfferPage)
    .query(({ ctx }) => readOfferPage(ctx)),
  accept: procedure
    .meta({ action: "offer.answer", resource: "trajectory" })
    .input(OfferAnswer)
    .output(resultOf(z.null(), z.discriminatedUnion("kind", [NotOpen, NoSuchLine, TooManyTries])))
    .mutation(({ ctx, input }) => acceptByLink(ctx, input)),
  ask: procedure
    .meta({ action: "offer.answer", resource: "trajectory" })
    .input(AskInput)
    .output(resultOf(z.null(), z.discriminatedUnion("kind", [NotOpen, TooManyTries, NotForEmployerShown])))
    .mutation(({ ctx, input }) => askByLink(ctx, input)),
});
