import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { OwnIntake, PrepareAnswerInput, prepareAnswer, readOwnIntake } from "./own-intake.ts";
import { AnswerSaved } from "./save-intake.ts";
import { valueRefusals } from "./value-refusals.ts";

/** Her intake, as she prepares it at her own door. */
export const ownIntakeRouter = router({
  read: procedure
    .meta({ action: "own.read-intake", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnIntake)
    .query(({ ctx, input }) => readOwnIntake(ctx, input)),
  answer: procedure
    .meta({ action: "own.prepare-intake", resource: "trajectory" })
    .input(PrepareAnswerInput)
    .output(
      resultOf(
        AnswerSaved,
        z.discriminatedUnion("kind", [...valueRefusals, z.strictObject({ kind: z.enum(["not-a-number", "not-open", "taken-over"]) })]),
      ),
    )
    .mutation(({ ctx, input }) => prepareAnswer(ctx, input)),
});
