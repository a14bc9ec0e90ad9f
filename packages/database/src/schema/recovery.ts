import type {
  CriterionJudgementId,
  ExerciseGivenId,
  ExtensionId,
  FactorId,
  FactorLinkId,
  FollowUpId,
  MembershipId,
  RelapsePlanId,
  ThemeNoteId,
} from "@hervat/domain/primitives";
import { FollowUpKind } from "@hervat/domain/recovery";
import { sql } from "drizzle-orm";
import { boolean, check, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { factors } from "./dossier.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema, workSchema } from "./schemas.ts";

/** What the coach thinks of one criterion of the programme. */
export const criterionJudgements = careSchema.table(
  "criterion_judgement",
  {
    tenantId: tenantId(),
    id: rowId().$type<CriterionJudgementId>(),
    trajectoryId: trajectoryId(),
    criterion: text("criterion").notNull(),
    content: sealed("content").notNull(),
    judgedBy: uuid("judged_by").$type<MembershipId>().notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("criterion_judgement", table),
    uniqueIndex("criterion_judgement_once").on(table.tenantId, table.trajectoryId, table.criterion),
  ],
);

/** Within how many hours this client should be rested again. */
export const recoveryNorms = careSchema.table(
  "recovery_norm",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    content: sealed("content").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("recovery_norm", table),
    uniqueIndex("recovery_norm_once").on(table.tenantId, table.trajectoryId),
  ],
);

/** The coach's own text on one focus area. */
export const themeNotes = careSchema.table(
  "theme_note",
  {
    tenantId: tenantId(),
    id: rowId().$type<ThemeNoteId>(),
    trajectoryId: trajectoryId(),
    area: text("area").notNull(),
    content: sealed("content").notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("theme_note", table),
    uniqueIndex("theme_note_once").on(table.tenantId, table.trajectoryId, table.area),
  ],
);

/** That something was given and when; which exercise it was is sealed. */
export const exercisesGiven = careSchema.table(
  "exercise_given",
  {
    tenantId: tenantId(),
    id: rowId().$type<ExerciseGivenId>(),
    trajectoryId: trajectoryId(),
    givenOn: civilDay("given_on").notNull(),
    givenBy: uuid("given_by").$type<MembershipId>().notNull(),
    /** The day on which the client said that she did it. */
    doneOn: civilDay("done_on"),
    content: sealed("content").notNull(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("exercise_given", table)],
);

/** What one factor does to another. */
export const factorLinks = careSchema.table(
  "factor_link",
  {
    tenantId: tenantId(),
    id: rowId().$type<FactorLinkId>(),
    trajectoryId: trajectoryId(),
    from: uuid("from_factor_id").$type<FactorId>().notNull(),
    to: uuid("to_factor_id").$type<FactorId>().notNull(),
    content: sealed("content").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("factor_link", table),
    sameTenant("factor_link_from", [table.tenantId, table.from], [factors.tenantId, factors.id]).onDelete("cascade"),
    sameTenant("factor_link_to", [table.tenantId, table.to], [factors.tenantId, factors.id]).onDelete("cascade"),
    uniqueIndex("factor_link_once").on(table.tenantId, table.from, table.to),
    check("two_factors", sql`${table.from} <> ${table.to}`),
  ],
);

/** Every version of the relapse-prevention plan, both halves; a save adds a row. */
export const relapsePlans = careSchema.table(
  "relapse_plan",
  {
    tenantId: tenantId(),
    id: rowId().$type<RelapsePlanId>(),
    trajectoryId: trajectoryId(),
    number: integer("number").notNull(),
    savedOn: civilDay("saved_on").notNull(),
    savedBy: uuid("saved_by").$type<MembershipId>().notNull(),
    content: sealed("content").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("relapse_plan", table),
    uniqueIndex("relapse_plan_number").on(table.tenantId, table.trajectoryId, table.number),
    check("number_counts_from_one", sql`${table.number} > 0`),
  ],
);

/** The work half of the relapse-prevention plan, as the client released it. */
export const releasedAgreements = workSchema.table(
  "released_agreement",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    planNumber: integer("plan_number").notNull(),
    agreements: jsonb("agreements").notNull(),
    releasedOn: civilDay("released_on").notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.trajectoryId] }), ...ofTrajectory("released_agreement", table), ofTenant()],
);

/** A look back with the client, some time after the end. */
export const followUps = careSchema.table(
  "follow_up",
  {
    tenantId: tenantId(),
    id: rowId().$type<FollowUpId>(),
    trajectoryId: trajectoryId(),
    kind: word("kind", FollowUpKind.options).notNull(),
    dueOn: civilDay("due_on").notNull(),
    doneOn: civilDay("done_on"),
    note: sealed("note"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("follow_up", table),
    uniqueIndex("follow_up_once").on(table.tenantId, table.trajectoryId, table.kind),
    oneOf("kind_is_known", table.kind, FollowUpKind.options),
    check("done_is_whole", sql`num_nulls(${table.doneOn}, ${table.note}) in (0, 2)`),
  ],
);

/** More sessions than the programme holds, asked of the employer without a reason and without a phase. */
export const extensions = workSchema.table(
  "extension",
  {
    tenantId: tenantId(),
    id: rowId().$type<ExtensionId>(),
    trajectoryId: trajectoryId(),
    extraSessions: integer("extra_sessions").notNull(),
    requestedOn: civilDay("requested_on").notNull(),
    agreed: boolean("agreed"),
    answeredOn: civilDay("answered_on"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("extension", table),
    check("extra_sessions_in_range", sql`${table.extraSessions} between 1 and 30`),
    check("answer_is_whole", sql`num_nulls(${table.agreed}, ${table.answeredOn}) in (0, 2)`),
  ],
);
