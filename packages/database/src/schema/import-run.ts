import type { MembershipId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, index, integer, text, uuid } from "drizzle-orm/pg-core";
import { moment, rowId, tenantId, tenantRow } from "./columns.ts";
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
  },
  (table) => [
    ...tenantRow(table),
    index("import_run_file").on(table.tenantId, table.fileHash),
    check("hash_is_sha256", sql`${table.fileHash} ~ '^[0-9a-f]{64}$'`),
  ],
);
