import { DiaryDay, DiaryEntry, EnergyMeasurement, HomeBuildUp, QuestionnaireResult } from "@hervat/domain/energy";
import type { MeasurementId, MembershipId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq, gte, isNull } from "drizzle-orm";
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
const TABLE_NAMES = { measurement: "energy_measurement", diary: "diary_entry", home: "home_build_up" } as const;
export type EntryKind = keyof typeof ENTRY_TABLES;

/** What every entry has that is not sealed. */
interface EntryRow {
  readonly id: MeasurementId;
  readonly trajectoryId: TrajectoryId;
  readonly on: PlainDate;
}

/** The entries of one kind that were not taken out, of several cases in one statement. */
function readEntries(kind: EntryKind) {
  const table = ENTRY_TABLES[kind];
  return readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
    const rows = await db
      .select()
      .from(table)
      .where(and(eq(table.tenantId, tenant), anyOf(table.trajectoryId, ids), isNull(table.removedAt)))
      .orderBy(asc(table.on), asc(table.id));
    return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
  });
}
const READ = { measurement: readEntries("measurement"), diary: readEntries("diary"), home: readEntries("home") } as const;

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
const isDay = (entry: object) => "kind" in entry && entry.kind === DAY;

/** Numbers about how someone is. All but the day is sealed. What was taken out stays as a row and is read by nobody. */
export function energyRepository(db: Db, sealer: Sealer) {
  const tenantId = sealer.tenant;

  async function opened(kind: EntryKind, trajectoryId: TrajectoryId) {
    const rows = (await READ[kind](db, tenantId, [trajectoryId])).get(trajectoryId) ?? [];
    return rows.slice(0, MOST_ROWS).map(({ id, on, content }) => {
      const told: Record<string, unknown> = sealer.openJson(contentAt(TABLE_NAMES[kind], id), Content, content);
      return { ...told, id, trajectoryId, on };
    });
  }

  async function add(kind: EntryKind, added: readonly EntryRow[]): Promise<void> {
    const rows = added.map(({ id, trajectoryId, on, ...content }) => {
      return { tenantId, id, trajectoryId, on, content: sealer.sealJson(contentAt(TABLE_NAMES[kind], id), content) };
    });
    await insertMany(db, ENTRY_TABLES[kind], rows);
  }

  return {
    measurements: async (trajectoryId: TrajectoryId) =>
      (await opened("measurement", trajectoryId)).map((entry) => EnergyMeasurement.parse(entry)),
    addMeasurements: (added: readonly EnergyMeasurement[]) => add("measurement", added),

    homeBuildUp: async (trajectoryId: TrajectoryId) => (await opened("home", trajectoryId)).map((entry) => HomeBuildUp.parse(entry)),
    addHomeBuildUp: (added: readonly HomeBuildUp[]) => add("home", added),

    diary: async (trajectoryId: TrajectoryId) =>
      (await opened("diary", trajectoryId)).filter((entry) => !isDay(entry)).map((entry) => DiaryEntry.parse(entry)),
    addDiary: (added: readonly DiaryEntry[]) => add("diary", added),

    /** What the client told of her days, in the order in which she told it. */
    diaryDays: async (trajectoryId: TrajectoryId) =>
      (await opened("diary", trajectoryId)).filter(isDay).map((entry) => DiaryDay.parse(entry)),
    addDiaryDays: (added: readonly DiaryDay[]) =>
      add(
        "diary",
        added.map((day) => ({ ...day, kind: DAY })),
      ),

    /** What clients told of their days since then, of several cases at once. */
    async diaryDaysSince(trajectoryIds: readonly TrajectoryId[], since: PlainDate): Promise<DiaryDay[]> {
      const { id, trajectoryId, on, content, removedAt } = diaryEntries;
      const rows = await db
        .select({ id, trajectoryId, on, content })
        .from(diaryEntries)
        .where(and(eq(diaryEntries.tenantId, tenantId), anyOf(trajectoryId, trajectoryIds), gte(on, since), isNull(removedAt)))
        .orderBy(asc(on), asc(id))
        .limit(MOST_ROWS);
      return rows
        .map(({ content: sealed, ...row }) => ({ ...sealer.openJson(contentAt(TABLE_NAMES.diary, row.id), Content, sealed), ...row }))
        .filter(isDay)
        .map((entry) => DiaryDay.parse(entry));
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
