import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { PrepareDossierInput, PrepareTakeoutInput, prepareDossier, prepareTakeout, sizeTakeout, Taken } from "./prepare-takeout.ts";

const Refusal = z.strictObject({ kind: z.literal("reason-needed") });

export const takeoutRouter = router({
  size: procedure
    .meta({ action: "practice.take-out", resource: "practice" })
    .output(Taken)
    .query(({ ctx }) => sizeTakeout(ctx)),
  prepare: procedure
    .meta({ action: "practice.take-out", resource: "practice" })
    .input(PrepareTakeoutInput)
    .output(resultOf(Taken, Refusal))
    .mutation(({ ctx, input }) => prepareTakeout(ctx, input)),
  prepareDossier: procedure
    .meta({ action: "dossier.read-all", resource: "trajectory" })
    .input(PrepareDossierInput)
    .output(resultOf(Taken, Refusal))
    .mutation(({ ctx, input }) => prepareDossier(ctx, input)),
});
