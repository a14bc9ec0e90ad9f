import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { AnswerOwnInput, answerOwnStatement, OwnStatement, OwnStatementInput, readOwnStatement, withdrawOwn } from "./own-statement.ts";
import { RecordRefusal } from "./privacy-router.ts";

/** What the client does on her own link: read, answer, take back. */
export const privacyLinkRouter = router({
  read: procedure
    .meta({ action: "privacy.read-own", resource: "trajectory" })
    .input(OwnStatementInput)
    .output(OwnStatement)
    .query(({ ctx, input }) => readOwnStatement(ctx, input)),
  answer: procedure
    .meta({ action: "privacy.answer-own", resource: "trajectory" })
    .input(AnswerOwnInput)
    .output(resultOf(z.null(), RecordRefusal))
    .mutation(({ ctx, input }) => answerOwnStatement(ctx, input)),
  withdraw: procedure
    .meta({ action: "privacy.withdraw-own", resource: "trajectory" })
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("nothing-stands") })))
    .mutation(({ ctx }) => withdrawOwn(ctx)),
});
