import { Goal, GoalScore } from "@hervat/domain/goals";
import type { GoalId, GoalScoreId, MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { goalScores, goals, workGoals } from "../schema/goal.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const Content = z.record(z.string(), z.unknown());
const goalAt = (row: GoalId) => ({ table: "care.goal", row, column: "content" });
const scoreAt = (row: GoalScoreId) => ({ table: "care.goal_score", row, column: "content" });

/** What a client works towards, sealed; only a work goal that she released stands outside the wall, in her own words. */
export function goalRepository(db: Db, sealer: Sealer) {
  const tenantId = sealer.tenant;
  const released = (id: GoalId) => and(eq(workGoals.tenantId, tenantId), eq(workGoals.goalId, id));

  function toRow(goal: Goal) {
    const { id, trajectoryId, kind, ...rest } = goal;
    const content = { text: rest.text, ten: rest.ten, setOn: rest.setOn, closed: rest.closed };
    return { tenantId, id, trajectoryId, about: kind, content: sealer.sealJson(goalAt(id), content) };
  }

  return {
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<Goal[]> {
      const rows = await db
        .select({ id: goals.id, kind: goals.about, content: goals.content, releasedOn: workGoals.releasedOn, text: workGoals.text })
        .from(goals)
        .leftJoin(workGoals, and(eq(workGoals.tenantId, goals.tenantId), eq(workGoals.goalId, goals.id)))
        .where(and(eq(goals.tenantId, tenantId), eq(goals.trajectoryId, trajectoryId)))
        .orderBy(asc(goals.id))
        .limit(MOST_ROWS);
      return rows.map(({ id, kind, content, releasedOn, text }) => {
        const release = kind === "work" ? { release: releasedOn === null ? null : { releasedOn, text } } : {};
        return Goal.parse({ ...sealer.openJson(goalAt(id), Content, content), id, trajectoryId, kind, ...release });
      });
    },

    /** Adds it or puts it in the place of what was there; a release is written outside the wall, and taken back when it is gone. */
    async save(goal: Goal): Promise<void> {
      const row = toRow(goal);
      await db
        .insert(goals)
        .values(row)
        .onConflictDoUpdate({
          target: [goals.tenantId, goals.id],
          set: { about: row.about, content: row.content, version: sql`${goals.version} + 1` },
        });
      if (goal.kind === "personal" || goal.release === null) {
        await db.delete(workGoals).where(released(goal.id));
        return;
      }
      await db
        .insert(workGoals)
        .values({ tenantId, goalId: goal.id, trajectoryId: goal.trajectoryId, ...goal.release })
        .onConflictDoUpdate({ target: [workGoals.tenantId, workGoals.goalId], set: goal.release });
    },

    /** Goals that are new, with what was released of them. */
    async addMany(added: readonly Goal[]): Promise<void> {
      await insertMany(db, goals, added.map(toRow));
      const shared = added.flatMap((goal) =>
        goal.kind === "personal" || goal.release === null
          ? []
          : [{ tenantId, goalId: goal.id, trajectoryId: goal.trajectoryId, ...goal.release }],
      );
      await insertMany(db, workGoals, shared);
    },

    /** Oldest first. */
    async scores(trajectoryId: TrajectoryId): Promise<GoalScore[]> {
      const rows = await db
        .select()
        .from(goalScores)
        .where(and(eq(goalScores.tenantId, tenantId), eq(goalScores.trajectoryId, trajectoryId), isNull(goalScores.removedAt)))
        .orderBy(asc(goalScores.on), asc(goalScores.id))
        .limit(MOST_ROWS);
      return rows.map(({ id, goalId, on, content }) =>
        GoalScore.parse({ ...sealer.openJson(scoreAt(id), Content, content), id, goalId, trajectoryId, on }),
      );
    },

    async addScores(added: readonly GoalScore[]): Promise<void> {
      const rows = added.map(({ id, goalId, trajectoryId, on, ...content }) => ({
        ...{ tenantId, id, goalId, trajectoryId, on },
        content: sealer.sealJson(scoreAt(id), content),
      }));
      await insertMany(db, goalScores, rows);
    },

    /** Takes a score out; its row stays. @returns false when this case has no such score. */
    async removeScore(
      trajectoryId: TrajectoryId,
      id: GoalScoreId,
      by: { readonly at: Date; readonly membershipId: MembershipId },
    ): Promise<boolean> {
      const removed = await db
        .update(goalScores)
        .set({ removedAt: by.at, removedBy: by.membershipId })
        .where(
          and(
            eq(goalScores.tenantId, tenantId),
            eq(goalScores.trajectoryId, trajectoryId),
            eq(goalScores.id, id),
            isNull(goalScores.removedAt),
          ),
        )
        .returning({ id: goalScores.id });
      return removed.length > 0;
    },
  };
}
