import type { MembershipId, QuestionnaireId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, integer, jsonb, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment, rowId, sameTenant, tenantId, tenantRow } from "./columns.ts";
import { memberships } from "./membership.ts";
import { workSchema } from "./schemas.ts";

/** Questionnaires that a practice brought itself, version by version. What one asks never changes: no role may. */
export const questionnaires = workSchema.table(
  "questionnaire",
  {
    tenantId: tenantId(),
    id: rowId().$type<QuestionnaireId>(),
    key: text("key").notNull(),
    number: integer("number").notNull(),
    /** The questionnaire without its key and its version. */
    content: jsonb("content").notNull(),
    broughtAt: moment("brought_at").notNull(),
    broughtBy: uuid("brought_by").$type<MembershipId>(),
    /** From then on it is offered no more; what was asked in it stays. */
    stoppedAt: moment("stopped_at"),
    stoppedBy: uuid("stopped_by").$type<MembershipId>(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("questionnaire_brought_by", [table.tenantId, table.broughtBy], [memberships.tenantId, memberships.id]),
    sameTenant("questionnaire_stopped_by", [table.tenantId, table.stoppedBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("questionnaire_number").on(table.tenantId, table.key, table.number),
    check("number_is_positive", sql`${table.number} > 0`),
  ],
);
