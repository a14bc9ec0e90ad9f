import type { TrajectoryId } from "@hervat/domain/primitives";
import { PlanAnswer } from "@hervat/domain/resumption";
import { and, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { planAnswers } from "../schema/plan-answer.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";

const wordsAt = (row: string) => ({ table: "care.plan_answer", row, column: "words" });

/** What clients answered to their plans, sealed where it is in their own words. */
export function planAnswerRepository(db: Db, sealer: Sealer) {
  const own = eq(planAnswers.tenantId, sealer.tenant);
  const toAnswer = ({ id, words, ...row }: typeof planAnswers.$inferSelect): PlanAnswer =>
    PlanAnswer.parse({ ...row, words: words && sealer.openText(wordsAt(id), words) });
  return {
    async find(trajectoryId: TrajectoryId): Promise<PlanAnswer | undefined> {
      const [row] = await db
        .select()
        .from(planAnswers)
        .where(and(own, eq(planAnswers.trajectoryId, trajectoryId)));
      return row && toAnswer(row);
    },

    /** Answers with which a client asked to talk, and that still stand. */
    async wishes(trajectoryIds: readonly TrajectoryId[]): Promise<PlanAnswer[]> {
      const rows = await db
        .select()
        .from(planAnswers)
        .where(
          and(own, anyOf(planAnswers.trajectoryId, trajectoryIds), eq(planAnswers.answer, "wants-to-talk"), eq(planAnswers.stands, true)),
        );
      return rows.map(toAnswer);
    },

    /** She may change her answer; the last one counts. */
    async save({ trajectoryId, words, ...answer }: PlanAnswer): Promise<void> {
      const [known] = await db
        .select({ id: planAnswers.id })
        .from(planAnswers)
        .where(and(own, eq(planAnswers.trajectoryId, trajectoryId)));
      const id = known?.id ?? v7();
      const columns = { ...answer, words: words === null ? null : sealer.sealText(wordsAt(id), words) };
      await db
        .insert(planAnswers)
        .values({ tenantId: sealer.tenant, id, trajectoryId, ...columns })
        .onConflictDoUpdate({ target: [planAnswers.tenantId, planAnswers.id], set: columns });
    },

    /** The plan says something else now: what she answered is kept to be read, and she is asked anew. */
    async letGo(trajectoryId: TrajectoryId): Promise<void> {
      await db
        .update(planAnswers)
        .set({ stands: false })
        .where(and(own, eq(planAnswers.trajectoryId, trajectoryId)));
    },
  };
}
