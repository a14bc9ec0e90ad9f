import type { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { PlanAnswer } from "@hervat/domain/resumption";
import { and, arrayContains, eq, gte, not } from "drizzle-orm";
import { v7 } from "uuid";
import { planAnswers } from "../schema/plan-answer.ts";
import { resumptionSteps } from "../schema/resumption.ts";
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

    /** Cases in which she wants to talk over what is still to come, and does not stand among who agreed with it. */
    async wantsToTalk(trajectoryIds: readonly TrajectoryId[], today: PlainDate): Promise<TrajectoryId[]> {
      const disagreed = and(gte(resumptionSteps.toOn, today), not(arrayContains(resumptionSteps.agreedBy, ["employee"])));
      const rows = await db
        .selectDistinct({ trajectoryId: planAnswers.trajectoryId })
        .from(planAnswers)
        .innerJoin(
          resumptionSteps,
          and(eq(resumptionSteps.tenantId, planAnswers.tenantId), eq(resumptionSteps.trajectoryId, planAnswers.trajectoryId), disagreed),
        )
        .where(
          and(own, anyOf(planAnswers.trajectoryId, trajectoryIds), eq(planAnswers.answer, "wants-to-talk"), eq(planAnswers.stands, true)),
        );
      return rows.map(({ trajectoryId }) => trajectoryId);
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
