import type { ConsentId, ContactId, MembershipId, ReportId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version } from "./columns.ts";
import { consents } from "./consent.ts";
import { contacts } from "./contact.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema, reportsSchema } from "./schemas.ts";

export const REPORT_STATES = ["concept", "with-client", "agreed", "released", "fetched", "withdrawn"] as const;
export const AUDIENCES = ["bedrijfsarts", "manager", "client", "invoice"] as const;

/** One report about one trajectory, from concept to fetched or withdrawn. */
export const reports = reportsSchema.table(
  "report",
  {
    tenantId: tenantId(),
    id: rowId().$type<ReportId>(),
    trajectoryId: trajectoryId(),
    kind: text("kind").notNull(),
    audience: text("audience", { enum: AUDIENCES }).notNull(),
    state: text("state", { enum: REPORT_STATES }).notNull(),
    recipientContactId: uuid("recipient_contact_id").$type<ContactId>(),
    /** The consent under which it was released, checked in that same transaction. */
    consentId: uuid("consent_id").$type<ConsentId>(),
    currentVersion: integer("current_version").notNull().default(0),
    createdAt: moment("created_at").notNull(),
    releasedAt: moment("released_at"),
    fetchedAt: moment("fetched_at"),
    withdrawnAt: moment("withdrawn_at"),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("report", table),
    sameTenant("report_recipient", [table.tenantId, table.recipientContactId], [contacts.tenantId, contacts.id]),
    sameTenant("report_consent", [table.tenantId, table.consentId], [consents.tenantId, consents.id]),
    oneOf("state_is_known", table.state, REPORT_STATES),
    oneOf("audience_is_known", table.audience, AUDIENCES),
    check("released_has_moment", sql`${table.state} not in ('released', 'fetched') or ${table.releasedAt} is not null`),
    check(
      "bedrijfsarts_needs_consent",
      sql`${table.audience} <> 'bedrijfsarts' or ${table.releasedAt} is null or ${table.consentId} is not null`,
    ),
  ],
);

/** What was rendered, frozen: the view, the HTML, the plugin and the base it was made with. Never changed. */
export const reportVersions = reportsSchema.table(
  "report_version",
  {
    tenantId: tenantId(),
    id: rowId(),
    reportId: uuid("report_id").$type<ReportId>().notNull(),
    number: integer("number").notNull(),
    pluginId: text("plugin_id").notNull(),
    pluginVersion: text("plugin_version").notNull(),
    baseVersion: text("base_version").notNull(),
    renderer: text("renderer").notNull(),
    /** SHA-256 of the HTML, hex: what the client agrees with. */
    htmlHash: text("html_hash").notNull(),
    view: sealed("view").notNull(),
    html: sealed("html").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("report_version_report", [table.tenantId, table.reportId], [reports.tenantId, reports.id]),
    uniqueIndex("report_version_number").on(table.tenantId, table.reportId, table.number),
    check("hash_is_sha256", sql`${table.htmlHash} ~ '^[0-9a-f]{64}$'`),
  ],
);

/** The client's agreement with the exact version that leaves. Reading is not agreeing. */
export const clientAgreements = careSchema.table(
  "client_agreement",
  {
    tenantId: tenantId(),
    id: rowId(),
    reportVersionId: uuid("report_version_id").notNull(),
    htmlHash: text("html_hash").notNull(),
    agreedOn: civilDay("agreed_on").notNull(),
    how: text("how", { enum: ["paper", "aloud", "own-account"] }).notNull(),
    remarks: sealed("remarks"),
    recordedBy: uuid("recorded_by").$type<MembershipId>().notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("client_agreement_version", [table.tenantId, table.reportVersionId], [reportVersions.tenantId, reportVersions.id]),
    sameTenant("client_agreement_recorded_by", [table.tenantId, table.recordedBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("client_agreement_once").on(table.tenantId, table.reportVersionId),
    oneOf("how_is_known", table.how, ["paper", "aloud", "own-account"]),
  ],
);

/** Per practice and kind one plugin version is in use. */
export const pluginActivations = reportsSchema.table(
  "plugin_activation",
  {
    tenantId: tenantId(),
    kind: text("kind").notNull(),
    pluginId: text("plugin_id").notNull(),
    pluginVersion: text("plugin_version").notNull(),
    options: jsonb("options").notNull().default({}),
    activatedAt: moment("activated_at").notNull(),
    activatedBy: uuid("activated_by").$type<MembershipId>(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.kind] }), ofTenant()],
);
