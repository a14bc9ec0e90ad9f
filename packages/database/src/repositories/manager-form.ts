import { ManagerAnswer, type ManagerFormStanding } from "@hervat/domain/intake";
import { ManagerFormId, type MembershipId, newId, type PlainDate, type PracticeId, type TrajectoryId } from "@hervat/domain/primitives";
import type { ManagerForm } from "@hervat/domain/resumption";
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { v7 } from "uuid";
import { managerFormAnswers, managerForms } from "../schema/manager-side.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { assertSaved, MOST_ROWS, StaleSaveError, type Stored } from "./stored.ts";

/** A form for the manager: who may see it when, without what was answered. */
export interface ManagerFormRecord {
  readonly id: ManagerFormId;
  readonly form: ManagerForm;
  readonly definitionVersion: number;
  readonly standing: ManagerFormStanding;
  readonly askedOn: PlainDate | null;
  readonly confirmed: { readonly by: MembershipId; readonly at: Date } | null;
}

export interface AskedForm {
  readonly trajectoryId: TrajectoryId;
  readonly form: ManagerForm;
  readonly askedOn: PlainDate;
  readonly answers: readonly ManagerAnswer[];
}

/** Forms for the manager: noted by the coach or asked by her, confirmed or filled in at the manager's own door. All of it about work. */
export function managerFormRepository(db: Db, tenant: PracticeId) {
  const of = (trajectoryId: TrajectoryId) => and(eq(managerForms.tenantId, tenant), eq(managerForms.trajectoryId, trajectoryId));
  const answersOf = (formId: ManagerFormId) => and(eq(managerFormAnswers.tenantId, tenant), eq(managerFormAnswers.formId, formId));
  return {
    /** Those that wait for the manager, with the day on which they were put before him. */
    async waiting(trajectoryId: TrajectoryId): Promise<{ readonly form: ManagerForm; readonly askedOn: PlainDate | null }[]> {
      return db
        .select({ form: managerForms.form, askedOn: managerForms.askedOn })
        .from(managerForms)
        .where(and(of(trajectoryId), isNotNull(managerForms.askedOn), isNull(managerForms.filledInAt)))
        .orderBy(asc(managerForms.askedOn));
    },

    /** Whether it was put before the manager once, answered or not. */
    async everAsked(trajectoryId: TrajectoryId, form: ManagerForm): Promise<boolean> {
      const asked = and(of(trajectoryId), eq(managerForms.form, form), isNotNull(managerForms.askedOn));
      const [row] = await db.select({ form: managerForms.form }).from(managerForms).where(asked).limit(1);
      return row !== undefined;
    },

    /** The newest form of this kind. */
    async find(trajectoryId: TrajectoryId, form: ManagerForm): Promise<ManagerFormRecord | undefined> {
      const columns = { id: managerForms.id, form: managerForms.form, definitionVersion: managerForms.definitionVersion };
      const rows = await db
        .select({ ...columns, askedOn: managerForms.askedOn, by: managerForms.filledInBy, at: managerForms.filledInAt })
        .from(managerForms)
        .where(and(of(trajectoryId), eq(managerForms.form, form)))
        .orderBy(asc(managerForms.id));
      const row = rows.at(-1);
      if (row === undefined) return undefined;
      const { by, at, ...facts } = row;
      const confirmed = by === null || at === null ? null : { by, at };
      return { ...facts, confirmed, standing: confirmed !== null ? "confirmed" : row.askedOn === null ? "noting" : "waiting" };
    },

    /** Begins a form that the manager does not see until it is put before him. When two first answers come at once, both are in the one form. */
    async begin(trajectoryId: TrajectoryId, form: ManagerForm, definitionVersion: number): Promise<ManagerFormId> {
      const [begun] = await db
        .insert(managerForms)
        .values({ tenantId: tenant, id: newId(ManagerFormId), trajectoryId, form, askedOn: null, definitionVersion })
        .onConflictDoNothing()
        .returning({ id: managerForms.id });
      if (begun !== undefined) return begun.id;
      const [other] = await db
        .select({ id: managerForms.id })
        .from(managerForms)
        .where(and(of(trajectoryId), eq(managerForms.form, form), isNull(managerForms.askedOn)));
      // It was put before the manager in the same moment.
      if (other === undefined) throw new StaleSaveError("manager-form", trajectoryId);
      return other.id;
    },

    /** Puts an empty form before the manager. */
    async ask(trajectoryId: TrajectoryId, form: ManagerForm, askedOn: PlainDate): Promise<void> {
      await db.insert(managerForms).values({ tenantId: tenant, id: newId(ManagerFormId), trajectoryId, form, askedOn });
    },

    /** Puts forms before their managers, each with what was noted in it. */
    async askMany(asked: readonly AskedForm[]): Promise<void> {
      const forms = asked.map((one) => ({ ...one, id: newId(ManagerFormId) }));
      await insertMany(
        db,
        managerForms,
        forms.map(({ id, trajectoryId, form, askedOn }) => ({ tenantId: tenant, id, trajectoryId, form, askedOn })),
      );
      const noted = forms.flatMap(({ id: formId, trajectoryId, answers }) =>
        answers.map(({ item, value, notedBy, by: writtenBy, at: writtenAt }) => ({
          ...{ tenantId: tenant, id: v7(), formId, trajectoryId, item, value, notedBy, writtenBy, writtenAt },
        })),
      );
      await insertMany(db, managerFormAnswers, noted);
    },

    /** Puts what was noted before the manager; null takes it back to the coach. */
    async putBefore(id: ManagerFormId, askedOn: PlainDate | null): Promise<void> {
      await db
        .update(managerForms)
        .set({ askedOn })
        .where(and(eq(managerForms.tenantId, tenant), eq(managerForms.id, id), isNull(managerForms.filledInAt)));
    },

    /** The manager says that it is right. @throws StaleSaveError when it was confirmed already */
    async confirm(id: ManagerFormId, { by, at }: { by: MembershipId; at: Date }): Promise<void> {
      const saved = await db
        .update(managerForms)
        .set({ filledInBy: by, filledInAt: at })
        .where(and(eq(managerForms.tenantId, tenant), eq(managerForms.id, id), isNull(managerForms.filledInAt)))
        .returning({ id: managerForms.id });
      assertSaved(saved, "manager-form", id);
    },

    async answers(formId: ManagerFormId): Promise<Stored<ManagerAnswer>[]> {
      const rows = await db.select().from(managerFormAnswers).where(answersOf(formId)).limit(MOST_ROWS);
      return rows.map(({ version, item, value, notedBy, writtenBy: by, writtenAt: at }) => ({
        version,
        value: ManagerAnswer.parse({ item, value, notedBy, by, at }),
      }));
    },

    /** `version` 0 is a question that nobody answered yet. @throws StaleSaveError */
    async saveAnswer(formId: ManagerFormId, trajectoryId: TrajectoryId, { version, value: answer }: Stored<ManagerAnswer>): Promise<void> {
      const { item, value, notedBy, by: writtenBy, at: writtenAt } = answer;
      if (version === 0) {
        const added = await db
          .insert(managerFormAnswers)
          .values({ tenantId: tenant, id: v7(), formId, trajectoryId, item, value, notedBy, writtenBy, writtenAt })
          .onConflictDoNothing()
          .returning({ id: managerFormAnswers.id });
        if (added.length === 0) throw new StaleSaveError("manager-answer", formId);
        return;
      }
      const saved = await db
        .update(managerFormAnswers)
        .set({ value, notedBy, writtenBy, writtenAt, version: version + 1 })
        .where(and(answersOf(formId), eq(managerFormAnswers.item, item), eq(managerFormAnswers.version, version)))
        .returning({ id: managerFormAnswers.id });
      assertSaved(saved, "manager-answer", formId);
    },
  };
}
