import type { MembershipId, ProgrammeId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, integer, jsonb, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment, rowId, sameTenant, tenantId, tenantRow, version } from "./columns.ts";
import { memberships } from "./membership.ts";
import { workSchema } from "./schemas.ts";

/** A practice's own programmes, version by version. One that was published stays as it is: a trigger holds that. */
export const programmes = workSchema.table(
  "programme",
  {
    tenantId: tenantId(),
    id: rowId().$type<ProgrammeId>(),
    key: text("key").notNull(),
    /** The version that a trajectory keeps; `version` counts the saves of a draft. */
    number: integer("number").notNull(),
    /** The programme without its key and its version. */
    content: jsonb("content").notNull(),
    /** Null while it is a draft. */
    publishedAt: moment("published_at"),
    publishedBy: uuid("published_by").$type<MembershipId>(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("programme_published_by", [table.tenantId, table.publishedBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("programme_number").on(table.tenantId, table.key, table.number),
    uniqueIndex("programme_draft").on(table.tenantId, table.key).where(sql`${table.publishedAt} is null`),
    check("number_is_positive", sql`${table.number} > 0`),
  ],
);
