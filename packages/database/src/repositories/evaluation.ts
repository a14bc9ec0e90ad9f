import type { PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { JointEvaluation } from "@hervat/domain/reports";
import { and, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { evaluations } from "../schema/manager-side.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { readTogether } from "./read-together.ts";

const evaluationsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select({
      trajectoryId: evaluations.trajectoryId,
      content: evaluations.content,
      approvedByEmployeeOn: evaluations.approvedByEmployeeOn,
      approvedByManagerOn: evaluations.approvedByManagerOn,
    })
    .from(evaluations)
    .where(and(eq(evaluations.tenantId, tenant), anyOf(evaluations.trajectoryId, ids)));
  return new Map(
    rows.map(({ trajectoryId, content, ...approved }) => [trajectoryId, JointEvaluation.parse({ ...Object(content), ...approved })]),
  );
});

/** The joint part of the evaluation, once the client approved it: work only, readable for the manager's role. */
export function evaluationRepository(db: Db, tenant: PracticeId) {
  const of = (trajectoryId: TrajectoryId) => and(eq(evaluations.tenantId, tenant), eq(evaluations.trajectoryId, trajectoryId));
  return {
    async find(trajectoryId: TrajectoryId): Promise<JointEvaluation | undefined> {
      return (await evaluationsById(db, tenant, [trajectoryId])).get(trajectoryId);
    },

    /** Adds it, or puts it in the place of an earlier one: the client approved this text on this day. */
    async save(trajectoryId: TrajectoryId, evaluation: JointEvaluation & { approvedByEmployeeOn: PlainDate }, now: Date): Promise<void> {
      const { approvedByEmployeeOn, approvedByManagerOn, ...content } = evaluation;
      const columns = { heldOn: evaluation.heldOn, content, approvedByEmployeeOn, approvedByManagerOn };
      await db
        .insert(evaluations)
        .values({ tenantId: tenant, id: v7(), trajectoryId, createdAt: now, ...columns })
        .onConflictDoUpdate({ target: [evaluations.tenantId, evaluations.trajectoryId], set: columns });
    },

    /** It was taken back: the manager's role reads it no more. */
    async remove(trajectoryId: TrajectoryId): Promise<void> {
      await db.delete(evaluations).where(of(trajectoryId));
    },
  };
}
