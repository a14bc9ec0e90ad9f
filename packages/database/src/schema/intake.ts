import { PreparedBy } from "@hervat/domain/intake";
import type { FactorId, MembershipId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, integer, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

/** The intake with the client: which version of the questions it began with, and when it was completed. */
export const clientIntakes = careSchema.table(
  "client_intake",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    definitionVersion: integer("definition_version").notNull(),
    /** The day on which the coach asked her to prepare it at home; empty where nobody did. */
    preparationOpenedOn: civilDay("preparation_opened_on"),
    completedAt: moment("completed_at"),
    completedBy: uuid("completed_by").$type<MembershipId>(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId] }),
    ...ofTrajectory("client_intake", table),
    ofTenant(),
    check("completed_is_whole", sql`num_nulls(${table.completedAt}, ${table.completedBy}) in (0, 2)`),
  ],
);

/** One answer, saved by itself: two people who fill in different questions never meet. */
export const intakeAnswers = careSchema.table(
  "intake_answer",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    /** The key of the question, which says nothing of the answer. */
    item: text("item").notNull(),
    content: sealed("content").notNull(),
    preparedBy: word("prepared_by", PreparedBy.options).notNull(),
    writtenBy: uuid("written_by").$type<MembershipId>().notNull(),
    writtenAt: moment("written_at").notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("intake_answer", table),
    uniqueIndex("intake_answer_once").on(table.tenantId, table.trajectoryId, table.item),
    oneOf("prepared_by_is_known", table.preparedBy, PreparedBy.options),
  ],
);

/** What the coach decided about something that an intake proposed for the factors board; `id` is that of the row in the answer. */
export const intakeDecisions = careSchema.table(
  "intake_decision",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    /** Empty when she left it. */
    factorId: uuid("factor_id").$type<FactorId>(),
    decidedBy: uuid("decided_by").$type<MembershipId>().notNull(),
    decidedAt: moment("decided_at").notNull(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("intake_decision", table)],
);
