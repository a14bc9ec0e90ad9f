import type { MembershipId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, integer, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, oneOf, rowId, sealed, tenantId, tenantRow, version } from "./columns.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

export const FACTOR_AREAS = ["content", "relations", "conditions", "terms", "person", "private"] as const;

/** What hinders or helps: the four A's of work, the person, private life. */
export const factors = careSchema.table(
  "factor",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    area: text("area", { enum: FACTOR_AREAS }).notNull(),
    kind: text("kind").notNull(),
    source: text("source").notNull(),
    weight: integer("weight").notNull(),
    content: sealed("content").notNull(),
    recordedOn: civilDay("recorded_on").notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("factor", table),
    oneOf("area_is_known", table.area, FACTOR_AREAS),
    check("weight_in_range", sql`${table.weight} between 0 and 3`),
  ],
);

/** One measurement of burden and strength. */
export const energyMeasurements = careSchema.table(
  "energy_measurement",
  { tenantId: tenantId(), id: rowId(), trajectoryId: trajectoryId(), on: civilDay("on").notNull(), content: sealed("content").notNull() },
  (table) => [...tenantRow(table), ...ofTrajectory("energy_measurement", table)],
);

/** Answers and scores of one questionnaire. */
export const questionnaireResults = careSchema.table(
  "questionnaire_result",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    instrument: text("instrument").notNull(),
    instrumentVersion: integer("instrument_version").notNull(),
    takenOn: civilDay("taken_on").notNull(),
    answers: sealed("answers").notNull(),
    scores: sealed("scores").notNull(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("questionnaire_result", table)],
);

/** A goal as coach and client keep it; a work goal reaches the employer only as a row of `work.work_goal`. */
export const goals = careSchema.table(
  "goal",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    kind: text("kind", { enum: ["personal", "work"] }).notNull(),
    content: sealed("content").notNull(),
    version: version(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("goal", table), oneOf("kind_is_known", table.kind, ["personal", "work"])],
);

/** The texts of the next report of one kind, as the coach is writing them. */
export const reportDrafts = careSchema.table(
  "report_draft",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    kind: text("kind").notNull(),
    content: sealed("content").notNull(),
    savedBy: uuid("saved_by").$type<MembershipId>(),
    savedAt: moment("saved_at").notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("report_draft", table),
    uniqueIndex("report_draft_once").on(table.tenantId, table.trajectoryId, table.kind),
  ],
);

/** The evaluation before the client approved it. */
export const evaluationDrafts = careSchema.table(
  "evaluation_draft",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    content: sealed("content").notNull(),
    savedAt: moment("saved_at").notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("evaluation_draft", table),
    uniqueIndex("evaluation_draft_once").on(table.tenantId, table.trajectoryId),
  ],
);
