import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { DoctorsQuestion } from "@hervat/domain/session";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { doctorsQuestions } from "../schema/case-contact.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

const contentAt = (row: string) => ({ table: "care.doctors_question", row, column: "content" });
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
  };
}
