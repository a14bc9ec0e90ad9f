import type { PracticeId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { boolean, integer, jsonb, pgPolicy, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, currentTenant, moment, ofTenant, tenantId, version } from "./columns.ts";
import { identitySchema } from "./schemas.ts";

/** The practice is the tenant. */
export const practices = identitySchema.table(
  "practice",
  {
    id: uuid("id").$type<PracticeId>().primaryKey(),
    name: text("name").notNull(),
    demo: boolean("demo").notNull().default(false),
    /** What its letters and invoices show, and its own settings; read through the domain's schema. */
    profile: jsonb("profile").notNull().default({}),
    version: version(),
    createdAt: moment("created_at").notNull(),
  },
  () => [pgPolicy("of_tenant", { for: "all", using: sql`id = ${currentTenant}`, withCheck: sql`id = ${currentTenant}` })],
);

/**
 * Which practices there are: for sign-in, for the command line (a practice is named by its name) and for a worker that looks
 * for work left behind. Without a chosen practice the list is readable, inside a practice only its own row is; only the roles
 * `auth` and `worker` have a grant.
 */
export const practiceDirectory = identitySchema.table(
  "practice_directory",
  { tenantId: tenantId().primaryKey(), name: text("name").notNull(), demo: boolean("demo").notNull() },
  (table) => [
    uniqueIndex("practice_directory_name").on(sql`lower(${table.name})`),
    pgPolicy("listed", { for: "select", using: sql`tenant_id = ${currentTenant} or ${currentTenant} is null` }),
    pgPolicy("added", { for: "insert", withCheck: sql`tenant_id = ${currentTenant}` }),
    pgPolicy("renamed", { for: "update", using: sql`tenant_id = ${currentTenant}`, withCheck: sql`tenant_id = ${currentTenant}` }),
    pgPolicy("removed", { for: "delete", using: sql`tenant_id = ${currentTenant}` }),
  ],
);

/** The practice's data keys, each wrapped by the key-encryption key that lives outside the database. */
export const practiceKeys = identitySchema.table(
  "practice_key",
  {
    tenantId: tenantId(),
    number: integer("number").notNull(),
    wrapped: bytes("wrapped").notNull(),
    createdAt: moment("created_at").notNull(),
    /** From then on nothing was sealed by it any more, and its key is gone: `wrapped` is empty. Of those that are not retired the newest seals. */
    retiredAt: moment("retired_at"),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.number] }), ofTenant()],
);
