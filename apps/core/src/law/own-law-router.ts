import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { MarkOwnStepInput, MarkOwnStepRefusal, markOwnStep, OwnLaw, readOwnLaw } from "./own-law.ts";

/** What the law asks of the client, at her own door. */
export const ownLawRouter = router({
  read: procedure
    .meta({ action: "own.read-law", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnLaw)
    .query(({ ctx, input }) => readOwnLaw(ctx, input)),
  markDone: procedure
    .meta({ action: "own.mark-milestone-done", resource: "trajectory" })
    .input(MarkOwnStepInput)
    .output(resultOf(z.null(), MarkOwnStepRefusal))
    .mutation(({ ctx, input }) => markOwnStep(ctx, input)),
});
