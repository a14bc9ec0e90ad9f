import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { AnsweredQuestion, DoctorsQuestion } from "@hervat/domain/session";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { doctorsQuestions } from "../schema/case-contact.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

const contentAt = (row: string) => ({ table: "care.doctors_question", row, column: "content" });
const answerAt = (row: string) => ({ table: "care.doctors_question", row, column: "answer" });
const Content = z.object({ text: z.string() });

const rowsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select()
    .from(doctorsQuestions)
    .where(and(eq(doctorsQuestions.tenantId, tenant), anyOf(doctorsQuestions.trajectoryId, ids)))
    .orderBy(desc(doctorsQuestions.askedOn), desc(doctorsQuestions.id));
  return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
});

/** What a bedrijfsarts asked about a client; the question itself is sealed. */
export function doctorsQuestionRepository(db: Db, sealer: Sealer) {
  const own = eq(doctorsQuestions.tenantId, sealer.tenant);
  return {
    /** The newest first. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<Stored<DoctorsQuestion>[]> {
      const rows = (await rowsById(db, sealer.tenant, [trajectoryId])).get(trajectoryId) ?? [];
      return rows.slice(0, MOST_ROWS).map((row) => ({
        version: row.version,
        value: DoctorsQuestion.parse({ ...row, ...sealer.openJson(contentAt(row.id), Content, row.content) }),
      }));
    },

    /** The same, with what was answered. */
    async answeredOfTrajectory(trajectoryId: TrajectoryId): Promise<Stored<AnsweredQuestion>[]> {
      const rows = (await rowsById(db, sealer.tenant, [trajectoryId])).get(trajectoryId) ?? [];
      return rows.slice(0, MOST_ROWS).map((row) => ({
        version: row.version,
        value: AnsweredQuestion.parse({
          ...row,
          ...sealer.openJson(contentAt(row.id), Content, row.content),
          answer: row.answer && sealer.openText(answerAt(row.id), row.answer),
        }),
      }));
    },

    /** The cases in which a bedrijfsarts asked something himself that nobody has looked at yet. */
    async waiting(ids: readonly TrajectoryId[]): Promise<TrajectoryId[]> {
      const open = and(
        own,
        anyOf(doctorsQuestions.trajectoryId, ids),
        isNull(doctorsQuestions.recordedBy),
        isNull(doctorsQuestions.seenAt),
      );
      const rows = await db.selectDistinct({ trajectoryId: doctorsQuestions.trajectoryId }).from(doctorsQuestions).where(open);
      return rows.map(({ trajectoryId }) => trajectoryId);
    },

    async add({ text, ...question }: DoctorsQuestion, recordedAt: Date): Promise<void> {
      const content = sealer.sealJson(contentAt(question.id), { text });
      await db.insert(doctorsQuestions).values({ ...question, tenantId: sealer.tenant, content, recordedAt });
    },

    async addMany(added: readonly { readonly question: DoctorsQuestion; readonly recordedAt: Date }[]): Promise<void> {
      const rows = added.map(({ question: { text, ...question }, recordedAt }) => {
        return { ...question, tenantId: sealer.tenant, content: sealer.sealJson(contentAt(question.id), { text }), recordedAt };
      });
      await insertMany(db, doctorsQuestions, rows);
    },

    /** @throws StaleSaveError */
    async save({ version, value: { id, text, contactId, askedOn } }: Stored<DoctorsQuestion>): Promise<void> {
      const saved = await db
        .update(doctorsQuestions)
        .set({ contactId, askedOn, content: sealer.sealJson(contentAt(id), { text }), version: version + 1 })
        .where(and(own, eq(doctorsQuestions.id, id), eq(doctorsQuestions.version, version)))
        .returning({ id: doctorsQuestions.id });
      assertSaved(saved, "doctors-question", id);
    },

    /** What was written back; without an answer it was looked at alone. @throws StaleSaveError */
    async saveAnswer({ version, value: { id, answer, answeredOn, seenAt } }: Stored<AnsweredQuestion>): Promise<void> {
      const saved = await db
        .update(doctorsQuestions)
        .set({ answer: answer === null ? null : sealer.sealText(answerAt(id), answer), answeredOn, seenAt, version: version + 1 })
        .where(and(own, eq(doctorsQuestions.id, id), eq(doctorsQuestions.version, version)))
        .returning({ id: doctorsQuestions.id });
      assertSaved(saved, "doctors-question", id);
    },
  };
}
