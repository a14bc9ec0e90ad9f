import type { ClientId, ContactId, EmployerId, MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment, ofTenant, rowId, sameTenant, tenantId, tenantRow } from "./columns.ts";
import { workSchema } from "./schemas.ts";

/** One caseload file that was taken in: its hash and what came of its rows, never its name or content. */
export const importRuns = workSchema.table(
  "import_run",
  {
    tenantId: tenantId(),
    id: rowId(),
    fileHash: text("file_hash").notNull(),
    imported: integer("imported").notNull(),
    unchanged: integer("unchanged").notNull(),
    rejected: integer("rejected").notNull(),
    /** Empty when it came from the command line. */
    membershipId: uuid("membership_id").$type<MembershipId>(),
    createdAt: moment("created_at").notNull(),
    /** Employers and contacts that this file brought along. */
    madeEmployers: uuid("made_employers").array().$type<EmployerId[]>().notNull().default([]),
    madeContacts: uuid("made_contacts").array().$type<ContactId[]>().notNull().default([]),
    undoneAt: moment("undone_at"),
  },
  (table) => [
    ...tenantRow(table),
    index("import_run_file").on(table.tenantId, table.fileHash),
    check("hash_is_sha256", sql`${table.fileHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/**
 * What an import did to one case, so that it can be taken back: how its rows stood before and at which version it left them.
 * It names the case without holding on to it. Nothing private stands here, only which private fields were empty before.
 */
export const importRows = workSchema.table(
  "import_row",
  {
    tenantId: tenantId(),
    runId: uuid("run_id").notNull(),
    trajectoryId: uuid("trajectory_id").$type<TrajectoryId>().notNull(),
    clientId: uuid("client_id").$type<ClientId>().notNull(),
    /** Null for a case that the import made. */
    before: jsonb("before"),
    /** Private fields that were empty and that the import filled in. */
    filled: text("filled").array().notNull(),
    clientVersion: integer("client_version").notNull(),
    trajectoryVersion: integer("trajectory_version").notNull(),
    /** SHA-256 of the sickness record as the import left it, hex. */
    sicknessHash: text("sickness_hash").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.runId, table.trajectoryId] }),
    ofTenant(),
    sameTenant("import_row_run", [table.tenantId, table.runId], [importRuns.tenantId, importRuns.id]),
  ],
);
