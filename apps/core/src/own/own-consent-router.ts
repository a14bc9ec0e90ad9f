import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { AnswerRefusal, GiveConsentInput, giveOwnConsent, RefuseConsentInput, refuseOwnConsent } from "./answer-consent.ts";
import { OwnConsents, readOwnConsents } from "./read-own-consents.ts";

/** What she allows to whom. */
export const ownConsentRouter = router({
  read: procedure
    .meta({ action: "own.read-consents", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnConsents)
    .query(({ ctx, input }) => readOwnConsents(ctx, input)),
  give: procedure
    .meta({ action: "own.give-consent", resource: "trajectory" })
    .input(GiveConsentInput)
    .output(resultOf(z.null(), AnswerRefusal))
    .mutation(({ ctx, input }) => giveOwnConsent(ctx, input)),
  refuse: procedure
    .meta({ action: "own.refuse-consent", resource: "trajectory" })
    .input(RefuseConsentInput)
    .output(resultOf(z.null(), AnswerRefusal))
    .mutation(({ ctx, input }) => refuseOwnConsent(ctx, input)),
});
