import { z } from "zod";
import { GoalId, GoalScoreId, ok, PlainDate, type Result, refuse, TrajectoryId } from "../primitives/index.ts";

/** Personal goals are the client's own and never leave; work goals may be shared, each by her word. */
export const GoalKind = z.enum(["personal", "work"]);
export type GoalKind = z.infer<typeof GoalKind>;

/** As the employer may read it, in the words the client agreed with. */
export const GoalRelease = z.object({ releasedOn: PlainDate, text: z.string().min(1) });
export type GoalRelease = z.infer<typeof GoalRelease>;

const goalBase = z.object({
  id: GoalId,
  trajectoryId: TrajectoryId,
  text: z.string().min(1),
  /** How she will notice that she is there: the ten on the scale. */
  ten: z.string().min(1).nullable(),
  setOn: PlainDate,
  closed: z.object({ on: PlainDate, how: z.enum(["reached", "let-go"]) }).nullable(),
});

/** What a client works towards. Health text: stored sealed. @source docs/sources.md §3 */
export const Goal = z.discriminatedUnion("kind", [
  goalBase.extend({ kind: z.literal("personal") }),
  goalBase.extend({ kind: z.literal("work"), release: GoalRelease.nullable() }),
]);
export type Goal = z.infer<typeof Goal>;
export type WorkGoal = Extract<Goal, { kind: "work" }>;

/** Where she stands on the way to a goal, from 0 to 10, in the view of one of the two. Health data: stored sealed. */
export const GoalScore = z.object({
  id: GoalScoreId,
  goalId: GoalId,
  trajectoryId: TrajectoryId,
  on: PlainDate,
  by: z.enum(["client", "coach"]),
  score: z.int().min(0).max(10),
  note: z.string().min(1).nullable(),
});
export type GoalScore = z.infer<typeof GoalScore>;

export type ReleaseGoalRefusal =
  | { readonly kind: "already-released"; readonly releasedOn: PlainDate }
  | { readonly kind: "client-did-not-ask" }
  | { readonly kind: "no-words" };

/** Releases one work goal to the employer, in words the client agreed with. A personal goal has no release at all. */
export function releaseGoal(
  goal: WorkGoal,
  { text, on, saidYes }: { readonly text: string; readonly on: PlainDate; readonly saidYes: boolean },
): Result<WorkGoal, ReleaseGoalRefusal> {
  if (goal.release !== null) return refuse({ kind: "already-released", releasedOn: goal.release.releasedOn });
  if (!saidYes) return refuse({ kind: "client-did-not-ask" });
  if (text.trim() === "") return refuse({ kind: "no-words" });
  return ok({ ...goal, release: { releasedOn: on, text: text.trim() } });
}

/** From now on the employer does not see it. */
export function takeBackGoal(goal: WorkGoal): WorkGoal {
  return { ...goal, release: null };
}
