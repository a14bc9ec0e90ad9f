import type { FactorId, MeasurementId, MembershipId } from "@hervat/domain/primitives";
import { ReportKindKey } from "@hervat/domain/reports";
import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, oneOf, rowId, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

/** What hinders or helps: the four A's of work, the person, home. What is released of it stands in `work.released_factor`. */
export const factors = careSchema.table(
  "factor",
  {
    tenantId: tenantId(),
    id: rowId().$type<FactorId>(),
    trajectoryId: trajectoryId(),
    about: word("about", ["work", "personal"]).notNull(),
    content: sealed("content").notNull(),
    version: version(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("factor", table), oneOf("about_is_known", table.about, ["work", "personal"])],
);

/** Taken out or corrected by the coach: the row stays as it was, and no longer counts. */
const removed = () => ({ removedAt: moment("removed_at"), removedBy: uuid("removed_by").$type<MembershipId>() });

const removedIsWhole = (table: { removedAt: AnyPgColumn; removedBy: AnyPgColumn }) =>
  check("removed_is_whole", sql`num_nulls(${table.removedAt}, ${table.removedBy}) in (0, 2)`);

/** One number on one day: load, capacity or hours to recover. */
export const energyMeasurements = careSchema.table(
  "energy_measurement",
  {
    tenantId: tenantId(),
    id: rowId().$type<MeasurementId>(),
    trajectoryId: trajectoryId(),
    on: civilDay("on").notNull(),
    content: sealed("content").notNull(),
    ...removed(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("energy_measurement", table), removedIsWhole(table)],
);

/** Load built up at home as preparation for work. */
export const homeBuildUps = careSchema.table(
  "home_build_up",
  {
    tenantId: tenantId(),
    id: rowId().$type<MeasurementId>(),
    trajectoryId: trajectoryId(),
    on: civilDay("on").notNull(),
    content: sealed("content").notNull(),
    ...removed(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("home_build_up", table), removedIsWhole(table)],
);

/** An activity of a day and what it cost or gave. */
export const diaryEntries = careSchema.table(
  "diary_entry",
  {
    tenantId: tenantId(),
    id: rowId().$type<MeasurementId>(),
    trajectoryId: trajectoryId(),
    on: civilDay("on").notNull(),
    content: sealed("content").notNull(),
    ...removed(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("diary_entry", table), removedIsWhole(table)],
);

/** One scale of one questionnaire on one day; even which questionnaire it was is sealed. */
export const questionnaireResults = careSchema.table(
  "questionnaire_result",
  {
    tenantId: tenantId(),
    id: rowId().$type<MeasurementId>(),
    trajectoryId: trajectoryId(),
    takenOn: civilDay("taken_on").notNull(),
    content: sealed("content").notNull(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("questionnaire_result", table)],
);

/** The texts of the next report of one kind, as the coach is writing them. */
export const reportDrafts = careSchema.table(
  "report_draft",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    kind: word("kind", ReportKindKey.options).notNull(),
    content: sealed("content").notNull(),
    savedBy: uuid("saved_by").$type<MembershipId>(),
    savedAt: moment("saved_at").notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("report_draft", table),
    uniqueIndex("report_draft_once").on(table.tenantId, table.trajectoryId, table.kind),
    oneOf("kind_is_known", table.kind, ReportKindKey.options),
  ],
);
