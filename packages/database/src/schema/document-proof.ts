import type { DocumentId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { foreignKey, index, pgPolicy, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { documents } from "./batch.ts";
import { currentTenant, moment, tenantId, word } from "./columns.ts";
import { reportsSchema } from "./schemas.ts";

/**
 * By which hash a document is known, for whoever holds its file and asks whether it is ours: no practice is known then. A trigger writes
 * it with the document, and it goes with the document. Without a chosen practice the list is readable, and only the role `auth` has a grant.
 */
export const documentProofs = reportsSchema.table(
  "document_proof",
  {
    tenantId: tenantId(),
    documentId: uuid("document_id").$type<DocumentId>().notNull(),
    sha256: text("sha256").notNull(),
    standing: word("standing", ["concept", "final"]).notNull(),
    pluginId: text("plugin_id"),
    pluginVersion: text("plugin_version"),
    madeAt: moment("made_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.documentId] }),
    foreignKey({
      name: "document_proof_document",
      columns: [table.tenantId, table.documentId],
      foreignColumns: [documents.tenantId, documents.id],
    }).onDelete("cascade"),
    index("document_proof_sha256").on(table.sha256),
    pgPolicy("listed", { for: "select", using: sql`tenant_id = ${currentTenant} or ${currentTenant} is null` }),
    pgPolicy("added", { for: "insert", withCheck: sql`tenant_id = ${currentTenant}` }),
  ],
);
