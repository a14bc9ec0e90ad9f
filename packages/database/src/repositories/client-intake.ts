import { IntakeAnswer, IntakeValue } from "@hervat/domain/intake";
import type { FactorId, MembershipId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq, isNull } from "drizzle-orm";
import { v7 } from "uuid";
import { z } from "zod";
import { clientIntakes, intakeAnswers, intakeDecisions } from "../schema/intake.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { assertSaved, MOST_ROWS, StaleSaveError, type Stored } from "./stored.ts";

const contentAt = (row: string) => ({ table: "care.intake_answer", row, column: "content" });
const Content = z.object({ value: IntakeValue, clientWrote: z.object({ value: IntakeValue, at: z.coerce.date() }).nullable() });

/** Which version of the questions an intake began with, and whether it is completed. */
export interface ClientIntakeRecord {
  readonly definitionVersion: number;
  readonly completed: { readonly at: Date; readonly by: MembershipId } | null;
}

/** The same as it stands; `preparationOpenedOn` is the day on which the client was asked to prepare it. */
export interface FoundIntake extends ClientIntakeRecord {
  readonly preparationOpenedOn: PlainDate | null;
}

export interface NewIntake extends FoundIntake {
  readonly trajectoryId: TrajectoryId;
  readonly answers: readonly IntakeAnswer[];
}

/** The intake with the client: answers sealed one by one, each with who gave it and when. */
export function clientIntakeRepository(db: Db, sealer: Sealer) {
  const { tenant: tenantId } = sealer;
  const intakeOf = (id: TrajectoryId) => and(eq(clientIntakes.tenantId, tenantId), eq(clientIntakes.trajectoryId, id));
  const answersOf = (id: TrajectoryId) => and(eq(intakeAnswers.tenantId, tenantId), eq(intakeAnswers.trajectoryId, id));

  function toStored(row: typeof intakeAnswers.$inferSelect): Stored<IntakeAnswer> {
    const { item, preparedBy, writtenBy: by, writtenAt: at } = row;
    const content = sealer.openJson(contentAt(row.id), Content, row.content);
    return { version: row.version, value: IntakeAnswer.parse({ item, preparedBy, by, at, ...content }) };
  }

  function toColumns(row: string, { value, clientWrote, preparedBy, by, at }: IntakeAnswer) {
    return { content: sealer.sealJson(contentAt(row), { value, clientWrote }), preparedBy, writtenBy: by, writtenAt: at };
  }

  return {
    async find(trajectoryId: TrajectoryId): Promise<FoundIntake | undefined> {
      const [row] = await db.select().from(clientIntakes).where(intakeOf(trajectoryId));
      if (row === undefined) return undefined;
      const { definitionVersion, preparationOpenedOn, completedAt: at, completedBy: by } = row;
      return { definitionVersion, preparationOpenedOn, completed: at === null || by === null ? null : { at, by } };
    },

    /** Keeps the version of the questions it begins with; an intake that was begun keeps its own. */
    async begin(trajectoryId: TrajectoryId, definitionVersion: number): Promise<void> {
      await db.insert(clientIntakes).values({ tenantId, trajectoryId, definitionVersion }).onConflictDoNothing();
    },

    /** The client was asked to prepare it; the first day stays. */
    async openPreparation(trajectoryId: TrajectoryId, on: PlainDate): Promise<void> {
      await db
        .update(clientIntakes)
        .set({ preparationOpenedOn: on })
        .where(and(intakeOf(trajectoryId), isNull(clientIntakes.preparationOpenedOn)));
    },

    async complete(trajectoryId: TrajectoryId, { at, by }: { at: Date; by: MembershipId }): Promise<void> {
      await db.update(clientIntakes).set({ completedAt: at, completedBy: by }).where(intakeOf(trajectoryId));
    },

    async answers(trajectoryId: TrajectoryId): Promise<Stored<IntakeAnswer>[]> {
      const rows = await db.select().from(intakeAnswers).where(answersOf(trajectoryId)).limit(MOST_ROWS);
      return rows.map(toStored);
    },

    async answer(trajectoryId: TrajectoryId, item: string): Promise<Stored<IntakeAnswer> | undefined> {
      const [row] = await db
        .select()
        .from(intakeAnswers)
        .where(and(answersOf(trajectoryId), eq(intakeAnswers.item, item)));
      return row && toStored(row);
    },

    /** `version` 0 is a question that nobody answered yet. @throws StaleSaveError */
    async saveAnswer(trajectoryId: TrajectoryId, { version, value }: Stored<IntakeAnswer>): Promise<void> {
      const { item } = value;
      if (version === 0) {
        const id = v7();
        const added = await db
          .insert(intakeAnswers)
          .values({ tenantId, id, trajectoryId, item, ...toColumns(id, value) })
          .onConflictDoNothing()
          .returning({ id: intakeAnswers.id });
        if (added.length === 0) throw new StaleSaveError("intake-answer", trajectoryId);
        return;
      }
      const own = and(answersOf(trajectoryId), eq(intakeAnswers.item, item));
      const [row] = await db.select({ id: intakeAnswers.id }).from(intakeAnswers).where(own);
      const saved =
        row === undefined
          ? []
          : await db
              .update(intakeAnswers)
              .set({ ...toColumns(row.id, value), version: version + 1 })
              .where(and(own, eq(intakeAnswers.version, version)))
              .returning({ id: intakeAnswers.id });
      assertSaved(saved, "intake-answer", trajectoryId);
    },

    /** Intakes that are new, with their answers. */
    async addMany(added: readonly NewIntake[]): Promise<void> {
      const intakes = added.map(({ trajectoryId, definitionVersion, preparationOpenedOn, completed }) => {
        const done = { completedAt: completed?.at ?? null, completedBy: completed?.by ?? null };
        return { tenantId, trajectoryId, definitionVersion, preparationOpenedOn, ...done };
      });
      await insertMany(db, clientIntakes, intakes);
      const rows = added.flatMap(({ trajectoryId, answers }) =>
        answers.map((answer) => {
          const id = v7();
          return { tenantId, id, trajectoryId, item: answer.item, ...toColumns(id, answer) };
        }),
      );
      await insertMany(db, intakeAnswers, rows);
    },

    /** The rows of answers that the coach took over or left, also those of the manager's intake. */
    async decisions(trajectoryId: TrajectoryId): Promise<{ id: string; factorId: FactorId | null }[]> {
      return db
        .select({ id: intakeDecisions.id, factorId: intakeDecisions.factorId })
        .from(intakeDecisions)
        .where(and(eq(intakeDecisions.tenantId, tenantId), eq(intakeDecisions.trajectoryId, trajectoryId)))
        .limit(MOST_ROWS);
    },

    /** It was left, and is open again. @throws StaleSaveError when it was not left */
    async forgetLeft(trajectoryId: TrajectoryId, id: string): Promise<void> {
      const left = and(eq(intakeDecisions.tenantId, tenantId), eq(intakeDecisions.trajectoryId, trajectoryId), eq(intakeDecisions.id, id));
      const forgotten = await db
        .delete(intakeDecisions)
        .where(and(left, isNull(intakeDecisions.factorId)))
        .returning({ id: intakeDecisions.id });
      if (forgotten.length === 0) throw new StaleSaveError("intake-decision", id);
    },

    /** @throws StaleSaveError when somebody else decided about it first */
    async decide(
      trajectoryId: TrajectoryId,
      decision: { id: string; factorId: FactorId | null; decidedBy: MembershipId; decidedAt: Date },
    ): Promise<void> {
      const added = await db
        .insert(intakeDecisions)
        .values({ tenantId, trajectoryId, ...decision })
        .onConflictDoNothing()
        .returning({ id: intakeDecisions.id });
      if (added.length === 0) throw new StaleSaveError("intake-decision", decision.id);
    },
  };
}
