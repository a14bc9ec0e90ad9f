import type { BatchId, BatchItemId, ContactId, DocumentId, InvoiceId, MembershipId, TrajectoryId } from "@hervat/domain/primitives";
import { ReportKindKey } from "@hervat/domain/reports";
import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, moment, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, word } from "./columns.ts";
import { invoices } from "./invoice.ts";
import { AUDIENCES, reportVersions } from "./report.ts";
import { reportsSchema } from "./schemas.ts";
import { trajectories } from "./trajectory.ts";

export const BATCH_STATUSES = ["running", "done", "cancelled"] as const;
export const ITEM_STATUSES = ["waiting", "taken", "done", "failed", "cancelled"] as const;

/** Documents of one kind asked for together. A batch renders; it releases and issues nothing. */
export const batches = reportsSchema.table(
  "batch",
  {
    tenantId: tenantId(),
    id: rowId().$type<BatchId>(),
    kind: word("kind", ReportKindKey.options).notNull(),
    audience: word("audience", AUDIENCES).notNull(),
    /** `concept`: everything is rendered and says so on every page. `final`: only what may leave. */
    standing: word("standing", ["concept", "final"]).notNull(),
    pluginId: text("plugin_id").notNull(),
    pluginVersion: text("plugin_version").notNull(),
    options: jsonb("options").notNull().default({}),
    language: word("language", ["nl", "en"]).notNull(),
    status: word("status", BATCH_STATUSES).notNull(),
    /** Empty when it was started from the command line. */
    startedBy: uuid("started_by").$type<MembershipId>(),
    createdAt: moment("created_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [
    ...tenantRow(table),
    index("batch_created").on(table.tenantId, table.createdAt),
    oneOf("audience_is_known", table.audience, AUDIENCES),
    oneOf("standing_is_known", table.standing, ["concept", "final"]),
    oneOf("language_is_known", table.language, ["nl", "en"]),
    oneOf("status_is_known", table.status, BATCH_STATUSES),
    check("ended_when_not_running", sql`(${table.status} = 'running') = (${table.endedAt} is null)`),
  ],
);

/** One document to make. Whoever takes it holds a lease and a fencing token; only the last token may finish it. */
export const batchItems = reportsSchema.table(
  "batch_item",
  {
    tenantId: tenantId(),
    id: rowId().$type<BatchItemId>(),
    batchId: uuid("batch_id").$type<BatchId>().notNull(),
    position: integer("position").notNull(),
    trajectoryId: uuid("trajectory_id").$type<TrajectoryId>().notNull(),
    invoiceId: uuid("invoice_id").$type<InvoiceId>(),
    status: word("status", ITEM_STATUSES).notNull(),
    leaseUntil: moment("lease_until"),
    fencingToken: integer("fencing_token").notNull().default(0),
    /** The key of a sentence in the messages, and what that sentence needs; never text about health. */
    sentenceKey: text("sentence_key"),
    sentenceData: jsonb("sentence_data"),
    startedAt: moment("started_at"),
    endedAt: moment("ended_at"),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("batch_item_batch", [table.tenantId, table.batchId], [batches.tenantId, batches.id]),
    sameTenant("batch_item_trajectory", [table.tenantId, table.trajectoryId], [trajectories.tenantId, trajectories.id]),
    sameTenant("batch_item_invoice", [table.tenantId, table.invoiceId], [invoices.tenantId, invoices.id]),
    // The practice comes last: a plan made while the table is empty would else read all its items to find one by its id.
    uniqueIndex("batch_item_position").on(table.batchId, table.position, table.tenantId),
    index("batch_item_open").on(table.leaseUntil, table.tenantId).where(sql`${table.status} in ('waiting', 'taken')`),
    oneOf("status_is_known", table.status, ITEM_STATUSES),
    check("taken_has_lease", sql`(${table.status} = 'taken') = (${table.leaseUntil} is not null)`),
    check("failed_has_sentence", sql`${table.status} <> 'failed' or ${table.sentenceKey} is not null`),
  ],
);

/** A finished document. Its bytes are sealed unless its audience may never read about health. */
export const documents = reportsSchema.table(
  "document",
  {
    tenantId: tenantId(),
    id: rowId().$type<DocumentId>(),
    trajectoryId: uuid("trajectory_id").$type<TrajectoryId>(),
    kind: word("kind", ReportKindKey.options).notNull(),
    audience: word("audience", AUDIENCES).notNull(),
    standing: word("standing", ["concept", "final"]).notNull(),
    reportVersionId: uuid("report_version_id"),
    invoiceId: uuid("invoice_id").$type<InvoiceId>(),
    /** At most one document per item, however often it was rendered. */
    batchItemId: uuid("batch_item_id").$type<BatchItemId>(),
    mediaType: text("media_type").notNull().default("application/pdf"),
    /** SHA-256 of the readable bytes, hex. */
    sha256: text("sha256").notNull(),
    /** The version that made it; empty where it was made elsewhere. */
    pluginId: text("plugin_id"),
    pluginVersion: text("plugin_version"),
    size: integer("size").notNull(),
    plainBytes: bytes("plain_bytes"),
    sealedBytes: sealed("sealed_bytes"),
    createdAt: moment("created_at").notNull(),
    /** The moment it became visible to its audience; null is not yet. */
    releasedAt: moment("released_at"),
    withdrawnAt: moment("withdrawn_at"),
    /** For whom at the employer it was released, and not taken back since; null for what was not released to named people. */
    readers: uuid("readers").array().$type<ContactId[]>(),
  },
  (table) => [
    ...tenantRow(table),
    foreignKey({
      name: "document_trajectory",
      columns: [table.tenantId, table.trajectoryId],
      foreignColumns: [trajectories.tenantId, trajectories.id],
    }),
    sameTenant("document_report_version", [table.tenantId, table.reportVersionId], [reportVersions.tenantId, reportVersions.id]),
    sameTenant("document_invoice", [table.tenantId, table.invoiceId], [invoices.tenantId, invoices.id]),
    sameTenant("document_batch_item", [table.tenantId, table.batchItemId], [batchItems.tenantId, batchItems.id]),
    index("document_trajectory").on(table.tenantId, table.trajectoryId),
    uniqueIndex("document_of_item").on(table.tenantId, table.batchItemId),
    /** The one printing of an issued invoice, whoever made it; a batch keeps copies of it. */
    uniqueIndex("document_of_invoice")
      .on(table.tenantId, table.invoiceId)
      .where(sql`${table.standing} = 'final' and ${table.batchItemId} is null`),
    oneOf("audience_is_known", table.audience, AUDIENCES),
    oneOf("standing_is_known", table.standing, ["concept", "final"]),
    check("bytes_in_one_form", sql`num_nonnulls(${table.plainBytes}, ${table.sealedBytes}) = 1`),
    check(
      "health_is_sealed",
      sql`${table.standing} = 'final' and ${table.audience} not in ('bedrijfsarts', 'client') or ${table.sealedBytes} is not null`,
    ),
    check("hash_is_sha256", sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** What was taken out together: the documents of a batch, a whole practice, the dossier of one case, or answers to a questionnaire of it. */
export const EXPORT_KINDS = [...ReportKindKey.options, "practice", "dossier", "answers"] as const;

/** Documents that were taken out together: who, why, how many. */
export const exportsMade = reportsSchema.table(
  "export",
  {
    tenantId: tenantId(),
    id: rowId(),
    batchId: uuid("batch_id").$type<BatchId>(),
    kind: word("kind", EXPORT_KINDS).notNull(),
    /** The case whose dossier or answers it was; it names the case without holding on to it. */
    trajectoryId: uuid("trajectory_id").$type<TrajectoryId>(),
    membershipId: uuid("membership_id").$type<MembershipId>(),
    reason: text("reason"),
    documents: integer("documents").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("export_batch", [table.tenantId, table.batchId], [batches.tenantId, batches.id]),
    check("dossier_names_its_case", sql`(${table.kind} in ('dossier', 'answers')) = (${table.trajectoryId} is not null)`),
  ],
);
