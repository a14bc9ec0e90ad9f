import { DiaryDay, DiaryEntry, EnergyMeasurement, HomeBuildUp, QuestionnaireResult } from "@hervat/domain/energy";
import type { MeasurementId, MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { diaryEntries, energyMeasurements, homeBuildUps, questionnaireResults } from "../schema/dossier.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";
import { MOST_ROWS } from "./stored.ts";

/** What was sealed is an object; which one, its own schema says when it is put together with its row. */
const Content = z.record(z.string(), z.unknown());
const contentAt = (table: string, row: MeasurementId) => ({ table: `care.${table}`, row, column: "content" });

const ENTRY_TABLES = { measurement: energyMeasurements, diary: diaryEntries, home: homeBuildUps } as const;
export type EntryKind = keyof typeof ENTRY_TABLES;

const measurementsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select()
    .from(energyMeasurements)
    .where(and(eq(energyMeasurements.tenantId, tenant), anyOf(energyMeasurements.trajectoryId, ids), isNull(energyMeasurements.removedAt)))
    .orderBy(asc(energyMeasurements.on), asc(energyMeasurements.id));
  return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
});

const homeBuildUpsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select()
    .from(homeBuildUps)
    .where(and(eq(homeBuildUps.tenantId, tenant), anyOf(homeBuildUps.trajectoryId, ids), isNull(homeBuildUps.removedAt)))
    .orderBy(asc(homeBuildUps.on), asc(homeBuildUps.id));
  return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
});

const resultsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select()
    .from(questionnaireResults)
    .where(and(eq(questionnaireResults.tenantId, tenant), anyOf(questionnaireResults.trajectoryId, ids)))
    .orderBy(asc(questionnaireResults.takenOn), asc(questionnaireResults.id));
  return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
});

/** Marks the rows in which a client told of her day; the others are activities. */
const DAY = "day";

/** Numbers about how someone is. All but the day is sealed. What was taken out stays as a row and is read by nobody. */
export function energyRepository(db: Db, sealer: Sealer) {
  const tenantId = sealer.tenant;
  return {
    async measurements(trajectoryId: TrajectoryId): Promise<EnergyMeasurement[]> {
      const rows = (await measurementsById(db, tenantId, [trajectoryId])).get(trajectoryId) ?? [];
      return rows
        .slice(0, MOST_ROWS)
        .map(({ id, on, content }) =>
          EnergyMeasurement.parse({ ...sealer.openJson(contentAt("energy_measurement", id), Content, content), id, trajectoryId, on }),
        );
    },

    async addMeasurements(added: readonly EnergyMeasurement[]): Promise<void> {
      const rows = added.map(({ id, trajectoryId, on, ...content }) => ({
        tenantId,
        id,
        trajectoryId,
        on,
        content: sealer.sealJson(contentAt("energy_measurement", id), content),
      }));
      await insertMany(db, energyMeasurements, rows);
    },

    async homeBuildUp(trajectoryId: TrajectoryId): Promise<HomeBuildUp[]> {
      const rows = (await homeBuildUpsById(db, tenantId, [trajectoryId])).get(trajectoryId) ?? [];
      return rows
        .slice(0, MOST_ROWS)
        .map(({ id, on, content }) =>
          HomeBuildUp.parse({ ...sealer.openJson(contentAt("home_build_up", id), Content, content), id, trajectoryId, on }),
        );
    },

    async addHomeBuildUp(added: readonly HomeBuildUp[]): Promise<void> {
      const rows = added.map(({ id, trajectoryId, on, ...content }) => ({
        tenantId,
        id,
        trajectoryId,
        on,
        content: sealer.sealJson(contentAt("home_build_up", id), content),
      }));
      await insertMany(db, homeBuildUps, rows);
    },

    async diary(trajectoryId: TrajectoryId): Promise<DiaryEntry[]> {
      const rows = await db
        .select()
        .from(diaryEntries)
        .where(and(eq(diaryEntries.tenantId, tenantId), eq(diaryEntries.trajectoryId, trajectoryId), isNull(diaryEntries.removedAt)))
        .orderBy(asc(diaryEntries.on), asc(diaryEntries.id))
        .limit(MOST_ROWS);
      return rows.flatMap(({ id, on, content }) => {
        const opened = sealer.openJson(contentAt("diary_entry", id), Content, content);
        return opened["kind"] === DAY ? [] : [DiaryEntry.parse({ ...opened, id, trajectoryId, on })];
      });
    },

    /** What the client told of her days, in the order in which she told it. */
    async diaryDays(trajectoryId: TrajectoryId): Promise<DiaryDay[]> {
      const rows = await db
        .select()
        .from(diaryEntries)
        .where(and(eq(diaryEntries.tenantId, tenantId), eq(diaryEntries.trajectoryId, trajectoryId), isNull(diaryEntries.removedAt)))
        .orderBy(asc(diaryEntries.on), asc(diaryEntries.id))
        .limit(MOST_ROWS);
      return rows.flatMap(({ id, on, content }) => {
        const opened = sealer.openJson(contentAt("diary_entry", id), Content, content);
        return opened["kind"] === DAY ? [DiaryDay.parse({ ...opened, id, trajectoryId, on })] : [];
      });
    },

    async addDiaryDays(added: readonly DiaryDay[]): Promise<void> {
      const rows = added.map(({ id, trajectoryId, on, ...content }) => ({
        tenantId,
        id,
        trajectoryId,
        on,
        content: sealer.sealJson(contentAt("diary_entry", id), { ...content, kind: DAY }),
      }));
      await insertMany(db, diaryEntries, rows);
    },

    async addDiary(added: readonly DiaryEntry[]): Promise<void> {
      const rows = added.map(({ id, trajectoryId, on, ...content }) => ({
        tenantId,
        id,
        trajectoryId,
        on,
        content: sealer.sealJson(contentAt("diary_entry", id), content),
      }));
      await insertMany(db, diaryEntries, rows);
    },

    /** Whether this case has, or had, such an entry. */
    async knows(kind: EntryKind, trajectoryId: TrajectoryId, id: MeasurementId): Promise<boolean> {
      const table = ENTRY_TABLES[kind];
      const found = await db.$count(table, and(eq(table.tenantId, tenantId), eq(table.trajectoryId, trajectoryId), eq(table.id, id)));
      return found > 0;
    },

    /** Takes an entry out; its row stays. @returns false when this case has no such entry, or it was taken out before. */
    async remove(
      kind: EntryKind,
      trajectoryId: TrajectoryId,
      id: MeasurementId,
      by: { readonly at: Date; readonly membershipId: MembershipId },
    ): Promise<boolean> {
      const table = ENTRY_TABLES[kind];
      const removed = await db
        .update(table)
        .set({ removedAt: by.at, removedBy: by.membershipId })
        .where(and(eq(table.tenantId, tenantId), eq(table.trajectoryId, trajectoryId), eq(table.id, id), isNull(table.removedAt)))
        .returning({ id: table.id });
      return removed.length > 0;
    },

    async results(trajectoryId: TrajectoryId): Promise<QuestionnaireResult[]> {
      const rows = (await resultsById(db, tenantId, [trajectoryId])).get(trajectoryId) ?? [];
      return rows.slice(0, MOST_ROWS).map(({ id, takenOn, content }) =>
        QuestionnaireResult.parse({
          ...sealer.openJson(contentAt("questionnaire_result", id), Content, content),
          id,
          trajectoryId,
          takenOn,
        }),
      );
    },

    /** @returns false when this case has no such result */
    async removeResult(trajectoryId: TrajectoryId, id: MeasurementId): Promise<boolean> {
      const of = and(eq(questionnaireResults.tenantId, tenantId), eq(questionnaireResults.trajectoryId, trajectoryId));
      const removed = await db
        .delete(questionnaireResults)
        .where(and(of, eq(questionnaireResults.id, id)))
        .returning({ id: questionnaireResults.id });
      return removed.length > 0;
    },

    async addResults(added: readonly QuestionnaireResult[]): Promise<void> {
      const rows = added.map(({ id, trajectoryId, takenOn, ...content }) => ({
        tenantId,
        id,
        trajectoryId,
        takenOn,
        content: sealer.sealJson(contentAt("questionnaire_result", id), content),
      }));
      await insertMany(db, questionnaireResults, rows);
    },
  };
}
