import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { AddScoresInput, addScores, RemoveScoreInput, removeScore } from "./add-score.ts";
import { readScores, ScoresShown } from "./read-scores.ts";

const AddRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("in-the-future") }),
  z.strictObject({ kind: z.literal("above-the-maximum"), scale: z.string() }),
]);
const changing = procedure.meta({ action: "score.change", resource: "trajectory" });

export const scoreRouter = router({
  read: procedure
    .meta({ action: "score.read", resource: "trajectory" })
    .input(CaseInput)
    .output(ScoresShown)
    .query(({ ctx, input }) => readScores(ctx, input)),
  add: changing
    .input(AddScoresInput)
    .output(resultOf(z.null(), AddRefusal))
    .mutation(({ ctx, input }) => addScores(ctx, input)),
  remove: procedure
    .meta({ action: "score.remove", resource: "trajectory" })
    .input(RemoveScoreInput)
    .output(resultOf(z.null(), z.never()))
    .mutation(({ ctx, input }) => removeScore(ctx, input)),
});
