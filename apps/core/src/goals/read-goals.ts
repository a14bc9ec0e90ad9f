import { goalRepository } from "@hervat/database/repositories";
import { type Goal, GoalKind, type GoalScore, scoreChange } from "@hervat/domain/goals";
import { GoalId, GoalScoreId, PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { ReaderShown, readersOf } from "../consent/readers.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const Change = z.strictObject({ from: z.number(), to: z.number() }).nullable();

export const GoalsShown = z.strictObject({
  goals: z.array(
    z.strictObject({
      id: GoalId,
      kind: GoalKind,
      text: z.string(),
      ten: z.string().nullable(),
      setOn: PlainDate,
      closed: z.strictObject({ on: PlainDate, how: z.enum(["reached", "let-go"]) }).nullable(),
      /** As the employer reads it; a personal goal never has one. */
      release: z.strictObject({ releasedOn: PlainDate, text: z.string() }).nullable(),
      /** Oldest first. */
      scores: z.array(
        z.strictObject({
          id: GoalScoreId,
          on: PlainDate,
          by: z.enum(["client", "coach"]),
          score: z.int(),
          note: z.string().nullable(),
        }),
      ),
      change: z.strictObject({ client: Change, coach: Change }),
    }),
  ),
  /** Who at the employer reads what is shared of it. */
  readers: z.array(ReaderShown),
  may: z.strictObject({ change: z.boolean(), release: z.boolean() }),
});
export type GoalsShown = z.infer<typeof GoalsShown>;

/** What she works towards, her own goals first, each with the scale over time. */
export function readGoals(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<GoalsShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "goal.read", trajectoryId);
    const goals = goalRepository(tx, await opened.sealer());
    const scores = await goals.scores(trajectoryId);
    const shown = (await goals.ofTrajectory(trajectoryId)).map((goal) => toShown(goal, scores));
    return {
      goals: [...shown.filter(({ kind }) => kind === "personal"), ...shown.filter(({ kind }) => kind === "work")],
      readers: await readersOf(tx, ctx, opened, "work-goals"),
      may: { change: opened.may("goal.change"), release: opened.may("goal.release") },
    };
  });
}

function toShown(goal: Goal, scores: readonly GoalScore[]): GoalsShown["goals"][number] {
  const { id, kind, text, ten, setOn, closed } = goal;
  const own = scores.filter(({ goalId }) => goalId === id);
  const change = (by: GoalScore["by"]) => {
    const found = scoreChange(own, by);
    return found && { from: found.from, to: found.to };
  };
  return {
    ...{ id, kind, text, ten, setOn, closed },
    release: goal.kind === "work" ? goal.release : null,
    scores: own.map(({ id: scoreId, on, by, score, note }) => ({ id: scoreId, on, by, score, note })),
    change: { client: change("client"), coach: change("coach") },
  };
}
