import type { AskedQuestionnaireId, TrajectoryId } from "@hervat/domain/primitives";
import { AskedQuestionnaire } from "@hervat/domain/questionnaires";
import { and, asc, eq, gte, isNull, or } from "drizzle-orm";
import { askedQuestionnaires } from "../schema/asked-questionnaire.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const contentAt = (row: AskedQuestionnaireId) => ({ table: "care.asked_questionnaire", row, column: "content" });
const Content = AskedQuestionnaire.pick({ definition: true, moment: true, answers: true, answeredOn: true });

/** The questionnaires that were asked, sealed: which one it is, when it counts and every answer. */
export function askedQuestionnaireRepository(db: Db, sealer: Sealer) {
  const { tenant: tenantId } = sealer;
  const own = eq(askedQuestionnaires.tenantId, tenantId);

  function toColumns({ id, definition, moment, answers, answeredOn, ...row }: AskedQuestionnaire) {
    return { ...row, id, tenantId, content: sealer.sealJson(contentAt(id), { definition, moment, answers, answeredOn }) };
  }

  const toAsked = ({ content, ...row }: typeof askedQuestionnaires.$inferSelect): AskedQuestionnaire =>
    AskedQuestionnaire.parse({ ...row, ...sealer.openJson(contentAt(row.id), Content, content) });

  return {
    /** In the order in which they were asked. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<AskedQuestionnaire[]> {
      const rows = await db
        .select()
        .from(askedQuestionnaires)
        .where(and(own, eq(askedQuestionnaires.trajectoryId, trajectoryId)))
        .orderBy(asc(askedQuestionnaires.askedOn), asc(askedQuestionnaires.id))
        .limit(MOST_ROWS);
      return rows.map(toAsked);
    },

    /** The same of several cases; a case without any is not in it. */
    async ofTrajectories(ids: readonly TrajectoryId[]): Promise<ReadonlyMap<TrajectoryId, readonly AskedQuestionnaire[]>> {
      const rows = await db
        .select()
        .from(askedQuestionnaires)
        .where(and(own, anyOf(askedQuestionnaires.trajectoryId, ids)))
        .limit(MOST_ROWS);
      return Map.groupBy(rows.map(toAsked), ({ trajectoryId }) => trajectoryId);
    },

    /** Those of these cases that wait, or that she sent since then. */
    async underWay(trajectoryIds: readonly TrajectoryId[], sentSince: Date): Promise<AskedQuestionnaire[]> {
      const rows = await db
        .select()
        .from(askedQuestionnaires)
        .where(
          and(
            own,
            anyOf(askedQuestionnaires.trajectoryId, trajectoryIds),
            or(isNull(askedQuestionnaires.finishedAt), gte(askedQuestionnaires.finishedAt, sentSince)),
          ),
        )
        .limit(MOST_ROWS);
      return rows.map(toAsked);
    },

    async find(trajectoryId: TrajectoryId, id: AskedQuestionnaireId): Promise<AskedQuestionnaire | undefined> {
      const [row] = await db
        .select()
        .from(askedQuestionnaires)
        .where(and(own, eq(askedQuestionnaires.trajectoryId, trajectoryId), eq(askedQuestionnaires.id, id)));
      return row && toAsked(row);
    },

    addMany: (added: readonly AskedQuestionnaire[]): Promise<void> => insertMany(db, askedQuestionnaires, added.map(toColumns)),

    /** What she answered, and whether it is finished. */
    async save(asked: AskedQuestionnaire): Promise<void> {
      const { content, finishedAt } = toColumns(asked);
      await db
        .update(askedQuestionnaires)
        .set({ content, finishedAt })
        .where(and(own, eq(askedQuestionnaires.id, asked.id)));
    },

    /** With every answer in it. */
    async remove(trajectoryId: TrajectoryId, id: AskedQuestionnaireId): Promise<void> {
      await db
        .delete(askedQuestionnaires)
        .where(and(own, eq(askedQuestionnaires.trajectoryId, trajectoryId), eq(askedQuestionnaires.id, id)));
    },
  };
}
