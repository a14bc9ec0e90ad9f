import type { Db } from "@hervat/database";
import { goalRepository } from "@hervat/database/repositories";
import { Goal, GoalKind, GoalScore, type ReleaseGoalRefusal, releaseGoal, takeBackGoal } from "@hervat/domain/goals";
import { KeepReason } from "@hervat/domain/guard";
import { GoalId, GoalScoreId, newId, ok, PlainDate, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { demandReader, type NoConsent } from "../consent/readers.ts";
import { NotFoundError } from "../errors.ts";
import { guardEmployerTexts, keptBy, type NotForEmployerShown } from "../guard/not-for-employer.ts";
import type { ServiceContext } from "../service-context.ts";
import { type CaseAction, membershipOf, openCase } from "../trajectory/open-case.ts";

const Text = z.string().trim().min(1).max(2_000);
const Words = z.string().trim().max(2_000);

async function openGoals(tx: Db, ctx: ServiceContext, action: CaseAction, trajectoryId: TrajectoryId) {
  const opened = await openCase(tx, ctx, action, trajectoryId);
  const goals = goalRepository(tx, await opened.sealer());
  const find = async (id: GoalId): Promise<Goal> => {
    const found = (await goals.ofTrajectory(trajectoryId)).find((goal) => goal.id === id);
    if (found === undefined) throw new NotFoundError("goal");
    return found;
  };
  return { opened, goals, find };
}

/** `known` is null for a new goal; `seen` is its text as it was read. What was released stays in the words she agreed with. */
export const SaveGoalInput = z.strictObject({
  trajectoryId: TrajectoryId,
  known: z.strictObject({ id: GoalId, seen: z.string() }).nullable(),
  kind: GoalKind,
  text: Text,
  ten: Words,
});
export type SaveGoalInput = z.infer<typeof SaveGoalInput>;

export type SaveGoalRefusal = { readonly kind: "changed-elsewhere" } | { readonly kind: "released-goal-is-work" };

export function saveGoal(
  ctx: ServiceContext,
  { trajectoryId, known, kind, text, ten }: SaveGoalInput,
): Promise<Result<{ id: GoalId }, SaveGoalRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { goals, find } = await openGoals(tx, ctx, "goal.change", trajectoryId);
    const before = known === null ? null : await find(known.id);
    if (before !== null && before.text !== known?.seen) return refuse({ kind: "changed-elsewhere" });
    const release = before?.kind === "work" ? before.release : null;
    if (kind === "personal" && release !== null) return refuse({ kind: "released-goal-is-work" });
    const base = { id: before?.id ?? newId(GoalId), trajectoryId, setOn: before?.setOn ?? ctx.today(), closed: before?.closed ?? null };
    await goals.save(Goal.parse({ ...base, kind, text, ten: ten === "" ? null : ten, ...(kind === "work" ? { release } : {}) }));
    await writeAudit(tx, ctx, { action: "goal.changed", fields: ["goals"] });
    return ok({ id: base.id });
  });
}

/** `how` is null to take it up again. */
export const CloseGoalInput = z.strictObject({ trajectoryId: TrajectoryId, id: GoalId, how: z.enum(["reached", "let-go"]).nullable() });
export type CloseGoalInput = z.infer<typeof CloseGoalInput>;

/** A goal that was reached or let go stays to be read. */
export function closeGoal(ctx: ServiceContext, { trajectoryId, id, how }: CloseGoalInput): Promise<Result<null, never>> {
  return ctx.inTransaction(async (tx) => {
    const { goals, find } = await openGoals(tx, ctx, "goal.change", trajectoryId);
    await goals.save({ ...(await find(id)), closed: how === null ? null : { on: ctx.today(), how } });
    await writeAudit(tx, ctx, { action: "goal.changed", fields: ["goals"] });
    return ok(null);
  });
}

export const ScoreGoalInput = z.strictObject({
  trajectoryId: TrajectoryId,
  id: GoalId,
  on: PlainDate,
  by: z.enum(["client", "coach"]),
  score: z.int().min(0).max(10),
  note: Words,
});
export type ScoreGoalInput = z.infer<typeof ScoreGoalInput>;

/** Where she stands on the way, in the view of one of the two. */
export function scoreGoal(
  ctx: ServiceContext,
  { trajectoryId, id, note, ...told }: ScoreGoalInput,
): Promise<Result<null, { kind: "in-the-future" }>> {
  return ctx.inTransaction(async (tx) => {
    const { goals, find } = await openGoals(tx, ctx, "goal.change", trajectoryId);
    if (told.on > ctx.today()) return refuse({ kind: "in-the-future" });
    const { id: goalId } = await find(id);
    await goals.addScores([GoalScore.parse({ ...told, id: newId(GoalScoreId), goalId, trajectoryId, note: note === "" ? null : note })]);
    await writeAudit(tx, ctx, { action: "goal.scored", fields: ["goals"] });
    return ok(null);
  });
}

export const RemoveScoreInput = z.strictObject({ trajectoryId: TrajectoryId, id: GoalScoreId });
export type RemoveScoreInput = z.infer<typeof RemoveScoreInput>;

/** Takes a score out. Its row stays, and the audit tells who did it. */
export function removeScore(ctx: ServiceContext, { trajectoryId, id }: RemoveScoreInput): Promise<Result<null, never>> {
  return ctx.inTransaction(async (tx) => {
    const { goals } = await openGoals(tx, ctx, "goal.change", trajectoryId);
    const removed = await goals.removeScore(trajectoryId, id, { at: ctx.now(), membershipId: membershipOf(ctx) });
    if (!removed) throw new NotFoundError("score");
    await writeAudit(tx, ctx, { action: "goal.score-removed", fields: ["goals"] });
    return ok(null);
  });
}

export const ReleaseGoalInput = z.discriminatedUnion("share", [
  z.strictObject({
    trajectoryId: TrajectoryId,
    id: GoalId,
    share: z.literal(true),
    text: z.string().max(2_000),
    saidYes: z.boolean(),
    /** Why what the guard found in her words may stay. */
    keep: KeepReason.nullable().default(null),
  }),
  z.strictObject({ trajectoryId: TrajectoryId, id: GoalId, share: z.literal(false) }),
]);
export type ReleaseGoalInput = z.infer<typeof ReleaseGoalInput>;

/** Shares one work goal with the employer by the client's word, or takes that back. A personal goal is not found here. */
export function shareGoal(
  ctx: ServiceContext,
  input: ReleaseGoalInput,
): Promise<Result<null, ReleaseGoalRefusal | NotForEmployerShown | NoConsent>> {
  return ctx.inTransaction(async (tx) => {
    const { opened, goals, find } = await openGoals(tx, ctx, "goal.release", input.trajectoryId);
    if (input.share) opened.demand("goal.change");
    const goal = await find(input.id);
    if (goal.kind === "personal") throw new NotFoundError("goal");
    const keep = input.share ? input.keep : null;
    const guarded = guardEmployerTexts(ctx, input.share ? [{ field: "text", text: input.text }] : [], keep);
    if (!guarded.ok) return guarded;
    const changed: ReturnType<typeof releaseGoal> = input.share
      ? releaseGoal(goal, { text: input.text, on: ctx.today(), saidYes: input.saidYes })
      : ok(takeBackGoal(goal));
    if (!changed.ok) return changed;
    const reader = input.share ? await demandReader(tx, ctx, opened, "work-goals") : ok(null);
    if (!reader.ok) return reader;
    await goals.save(changed.value);
    const action = input.share ? "goal.released" : "goal.taken-back";
    await writeAudit(tx, ctx, { action, fields: ["goals"], ...keptBy(keep, guarded.value) });
    return ok(null);
  });
}
