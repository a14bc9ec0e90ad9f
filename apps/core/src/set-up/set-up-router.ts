import { PracticeId } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { BeginPracticeInput, beginPractice } from "./begin-practice.ts";

const Refusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wrong-code") }),
  z.strictObject({ kind: z.literal("too-many-tries"), retryAfterSeconds: z.number() }),
  z.strictObject({ kind: z.literal("set-up-closed") }),
  z.strictObject({ kind: z.literal("email-taken") }),
  z.strictObject({ kind: z.literal("name-taken") }),
]);

export const setUpRouter = router({
  begin: procedure
    .meta({ action: "practice.set-up", resource: "installation" })
    .input(BeginPracticeInput)
    .output(resultOf(z.strictObject({ practiceId: PracticeId }), Refusal))
    .mutation(({ ctx, input }) => beginPractice(ctx, input)),
});
