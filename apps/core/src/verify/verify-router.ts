import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { Verified, VerifyInput, verifyDocument } from "./verify-document.ts";

const Refusal = z.strictObject({ kind: z.literal("too-many-tries"), retryAfterSeconds: z.int() });

export const verifyRouter = router({
  document: procedure
    .meta({ action: "document.verify", resource: "installation" })
    .input(VerifyInput)
    .output(resultOf(Verified, Refusal))
    .mutation(({ ctx, input }) => verifyDocument(ctx, input)),
});
