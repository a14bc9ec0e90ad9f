import { GoalId, PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { NoConsent } from "../consent/readers.ts";
import { NotForEmployerShown } from "../guard/not-for-employer.ts";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import {
  CloseGoalInput,
  closeGoal,
  ReleaseGoalInput,
  RemoveScoreInput,
  removeScore,
  SaveGoalInput,
  ScoreGoalInput,
  saveGoal,
  scoreGoal,
  shareGoal,
} from "./change-goals.ts";
import { GoalsShown, readGoals } from "./read-goals.ts";

const SaveRefusal = z.strictObject({ kind: z.enum(["changed-elsewhere", "released-goal-is-work"]) });
const ShareRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("already-released"), releasedOn: PlainDate }),
  z.strictObject({ kind: z.literal("client-did-not-ask") }),
  z.strictObject({ kind: z.literal("no-words") }),
  NoConsent,
  NotForEmployerShown,
]);
const changing = procedure.meta({ action: "goal.change", resource: "trajectory" });

export const goalRouter = router({
  list: procedure
    .meta({ action: "goal.read", resource: "trajectory" })
    .input(CaseInput)
    .output(GoalsShown)
    .query(({ ctx, input }) => readGoals(ctx, input)),
  save: changing
    .input(SaveGoalInput)
    .output(resultOf(z.strictObject({ id: GoalId }), SaveRefusal))
    .mutation(({ ctx, input }) => saveGoal(ctx, input)),
  close: changing
    .input(CloseGoalInput)
    .output(resultOf(z.null(), z.never()))
    .mutation(({ ctx, input }) => closeGoal(ctx, input)),
  score: changing
    .input(ScoreGoalInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("in-the-future") })))
    .mutation(({ ctx, input }) => scoreGoal(ctx, input)),
  removeScore: changing
    .input(RemoveScoreInput)
    .output(resultOf(z.null(), z.never()))
    .mutation(({ ctx, input }) => removeScore(ctx, input)),
  share: procedure
    .meta({ action: "goal.release", resource: "trajectory" })
    .input(ReleaseGoalInput)
    .output(resultOf(z.null(), ShareRefusal))
    .mutation(({ ctx, input }) => shareGoal(ctx, input)),
});
