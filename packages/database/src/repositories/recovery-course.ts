import type {
  CriterionJudgementId,
  ExerciseGivenId,
  FollowUpId,
  MembershipId,
  PlainDate,
  ThemeNoteId,
  TrajectoryId,
} from "@hervat/domain/primitives";
import type { StageKey } from "@hervat/domain/programme";
import { CriterionJudgement, ExerciseGiven, FollowUp, RecoveryNorm, ThemeNote } from "@hervat/domain/recovery";
import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { criterionJudgements, exercisesGiven, followUps, recoveryNorms, themeNotes } from "../schema/recovery.ts";
import { sessions } from "../schema/session.ts";
import { sessionNotes } from "../schema/session-note.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const judgementAt = (row: CriterionJudgementId) => ({ table: "care.criterion_judgement", row, column: "content" });
const normAt = (row: string) => ({ table: "care.recovery_norm", row, column: "content" });
const themeAt = (row: ThemeNoteId) => ({ table: "care.theme_note", row, column: "content" });
const exerciseAt = (row: ExerciseGivenId) => ({ table: "care.exercise_given", row, column: "content" });
const followUpAt = (row: FollowUpId) => ({ table: "care.follow_up", row, column: "note" });

const Judged = CriterionJudgement.pick({ met: true, note: true, judgedOn: true });
const Norm = RecoveryNorm.omit({ trajectoryId: true });
const Theme = ThemeNote.pick({ text: true });
const Exercise = ExerciseGiven.pick({ exercise: true });

/** What the coach judges, writes and gives along the way of one client; all of it sealed. */
export function recoveryCourseRepository(db: Db, sealer: Sealer) {
  const tenantId = sealer.tenant;
  return {
    async judgements(trajectoryId: TrajectoryId): Promise<CriterionJudgement[]> {
      const rows = await db
        .select()
        .from(criterionJudgements)
        .where(and(eq(criterionJudgements.tenantId, tenantId), eq(criterionJudgements.trajectoryId, trajectoryId)))
        .orderBy(asc(criterionJudgements.criterion));
      return rows.map(({ id, criterion, content }) =>
        CriterionJudgement.parse({ ...sealer.openJson(judgementAt(id), Judged, content), id, trajectoryId, criterion }),
      );
    },

    /** Adds them, each in the place of what was judged before of the same criterion. */
    async saveJudgements(judged: readonly CriterionJudgement[], judgedBy: MembershipId): Promise<void> {
      const rows = judged.map(({ id, trajectoryId, criterion, ...content }) => ({
        ...{ tenantId, id, trajectoryId, criterion, judgedBy },
        content: sealer.sealJson(judgementAt(id), content),
      }));
      const again = sql`on conflict (tenant_id, trajectory_id, criterion) do update set id = excluded.id, content = excluded.content, judged_by = excluded.judged_by`;
      await insertMany(db, criterionJudgements, rows, again);
    },

    async norm(trajectoryId: TrajectoryId): Promise<RecoveryNorm | undefined> {
      const [row] = await db
        .select()
        .from(recoveryNorms)
        .where(and(eq(recoveryNorms.tenantId, tenantId), eq(recoveryNorms.trajectoryId, trajectoryId)));
      return row && RecoveryNorm.parse({ ...sealer.openJson(normAt(row.id), Norm, row.content), trajectoryId });
    },

    async saveNorms(norms: readonly RecoveryNorm[]): Promise<void> {
      const rows = norms.map(({ trajectoryId, ...content }) => {
        const id = v7();
        return { tenantId, id, trajectoryId, content: sealer.sealJson(normAt(id), content) };
      });
      await insertMany(
        db,
        recoveryNorms,
        rows,
        sql`on conflict (tenant_id, trajectory_id) do update set id = excluded.id, content = excluded.content`,
      );
    },

    async themes(trajectoryId: TrajectoryId): Promise<ThemeNote[]> {
      const rows = await db
        .select()
        .from(themeNotes)
        .where(and(eq(themeNotes.tenantId, tenantId), eq(themeNotes.trajectoryId, trajectoryId)))
        .orderBy(asc(themeNotes.area));
      return rows.map(({ id, area, content }) =>
        ThemeNote.parse({ ...sealer.openJson(themeAt(id), Theme, content), id, trajectoryId, area }),
      );
    },

    async saveThemes(notes: readonly ThemeNote[]): Promise<void> {
      const rows = notes.map(({ id, trajectoryId, area, ...content }) => ({
        ...{ tenantId, id, trajectoryId, area },
        content: sealer.sealJson(themeAt(id), content),
      }));
      await insertMany(
        db,
        themeNotes,
        rows,
        sql`on conflict (tenant_id, trajectory_id, area) do update set id = excluded.id, content = excluded.content, version = care.theme_note.version + 1`,
      );
    },

    /** Oldest first. */
    async exercises(trajectoryId: TrajectoryId): Promise<ExerciseGiven[]> {
      const rows = await db
        .select()
        .from(exercisesGiven)
        .where(and(eq(exercisesGiven.tenantId, tenantId), eq(exercisesGiven.trajectoryId, trajectoryId)))
        .orderBy(asc(exercisesGiven.givenOn), asc(exercisesGiven.id))
        .limit(MOST_ROWS);
      return rows.map(({ id, givenOn, doneOn, content }) =>
        ExerciseGiven.parse({ ...sealer.openJson(exerciseAt(id), Exercise, content), id, trajectoryId, givenOn, doneOn }),
      );
    },

    async addExercises(given: readonly ExerciseGiven[], givenBy: MembershipId): Promise<void> {
      const rows = given.map(({ id, trajectoryId, givenOn, doneOn, ...content }) => ({
        ...{ tenantId, id, trajectoryId, givenOn, givenBy, doneOn },
        content: sealer.sealJson(exerciseAt(id), content),
      }));
      await insertMany(db, exercisesGiven, rows);
    },

    /** The client did it, or not after all. @returns false when this case has no such row. */
    async markExercise(trajectoryId: TrajectoryId, id: ExerciseGivenId, doneOn: PlainDate | null): Promise<boolean> {
      const marked = await db
        .update(exercisesGiven)
        .set({ doneOn })
        .where(and(eq(exercisesGiven.tenantId, tenantId), eq(exercisesGiven.trajectoryId, trajectoryId), eq(exercisesGiven.id, id)))
        .returning({ id: exercisesGiven.id });
      return marked.length > 0;
    },

    /** It was given by mistake. @returns false when this case has no such row. */
    async removeExercise(trajectoryId: TrajectoryId, id: ExerciseGivenId): Promise<boolean> {
      const removed = await db
        .delete(exercisesGiven)
        .where(and(eq(exercisesGiven.tenantId, tenantId), eq(exercisesGiven.trajectoryId, trajectoryId), eq(exercisesGiven.id, id)))
        .returning({ id: exercisesGiven.id });
      return removed.length > 0;
    },

    async followUps(trajectoryId: TrajectoryId): Promise<FollowUp[]> {
      const rows = await db
        .select()
        .from(followUps)
        .where(and(eq(followUps.tenantId, tenantId), eq(followUps.trajectoryId, trajectoryId)))
        .orderBy(asc(followUps.dueOn));
      return rows.map(({ id, kind, dueOn, doneOn, note }) =>
        FollowUp.parse({
          ...{ id, trajectoryId, kind, dueOn },
          done: doneOn === null || note === null ? null : { on: doneOn, note: sealer.openText(followUpAt(id), note) },
        }),
      );
    },

    /** Adds them, each in the place of the same look back planned before. */
    async saveFollowUps(planned: readonly FollowUp[]): Promise<void> {
      const rows = planned.map(({ id, trajectoryId, kind, dueOn, done }) => ({
        ...{ tenantId, id, trajectoryId, kind, dueOn, doneOn: done?.on ?? null },
        note: done && sealer.sealText(followUpAt(id), done.note),
      }));
      const again = sql`on conflict (tenant_id, trajectory_id, kind) do update set id = excluded.id, due_on = excluded.due_on, done_on = excluded.done_on, note = excluded.note`;
      await insertMany(db, followUps, rows, again);
    },
  };
}

/** Which talk touched which themes, as the notes name them; nothing else of a note is read. The latest talk first. */
export async function readTouchedThemes(
  db: Db,
  tenantId: Sealer["tenant"],
  trajectoryId: TrajectoryId,
  { ofCoachAlone }: { readonly ofCoachAlone: boolean },
): Promise<{ readonly area: StageKey; readonly startsAt: Date; readonly number: number | null }[]> {
  const rows = await db
    .select({ areas: sessionNotes.focusAreas, startsAt: sessions.startsAt, number: sessions.number })
    .from(sessionNotes)
    .innerJoin(sessions, and(eq(sessions.tenantId, sessionNotes.tenantId), eq(sessions.id, sessionNotes.sessionId)))
    .where(
      and(
        eq(sessionNotes.tenantId, tenantId),
        eq(sessionNotes.trajectoryId, trajectoryId),
        ofCoachAlone ? undefined : ne(sessionNotes.visibility, "mine"),
      ),
    )
    .orderBy(desc(sessions.startsAt))
    .limit(MOST_ROWS);
  return rows.flatMap(({ areas, startsAt, number }) => areas.map((area) => ({ area, startsAt, number })));
}
