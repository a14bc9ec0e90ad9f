import { ConsentCategory } from "@hervat/domain/consent";
import type { ConsentId, ContactId, DocumentId, MembershipId, ReportId, SessionId } from "@hervat/domain/primitives";
import { ReportAudience, ReportKindKey, type VersionHash, WITHDRAWERS } from "@hervat/domain/reports";
import { sql } from "drizzle-orm";
import { check, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { consents } from "./consent.ts";
import { consentScans } from "./consent-scan.ts";
import { contacts } from "./contact.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema, reportsSchema } from "./schemas.ts";
import { sessions } from "./session.ts";

export const REPORT_STATUSES = ["concept", "with-client", "agreed", "released", "fetched", "withdrawn"] as const;
export const HOW_AGREED = ["portal", "in-session", "coach-screen", "paper"] as const;
export const AUDIENCES = ReportAudience.options;

/** One report about one trajectory, from concept to fetched or withdrawn. */
export const reports = reportsSchema.table(
  "report",
  {
    tenantId: tenantId(),
    id: rowId().$type<ReportId>(),
    trajectoryId: trajectoryId(),
    kind: word("kind", ReportKindKey.options).notNull(),
    status: word("status", REPORT_STATUSES).notNull(),
    /** Which of its versions it stands for now; the hash names what that version says. */
    textVersion: integer("text_version").notNull(),
    versionHash: text("version_hash").$type<VersionHash>().notNull(),
    /** What of the client this version tells. */
    categories: word("categories", ConsentCategory.options).array().notNull(),
    offeredOn: civilDay("offered_on"),
    readOn: civilDay("read_on"),
    declinedOn: civilDay("declined_on"),
    releasedAt: moment("released_at"),
    releasedBy: uuid("released_by").$type<MembershipId>(),
    recipientContactId: uuid("recipient_contact_id").$type<ContactId>(),
    /** The consent under which it was released, checked in that same transaction. */
    consentId: uuid("consent_id").$type<ConsentId>(),
    fetchedAt: moment("fetched_at"),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnBy: word("withdrawn_by", WITHDRAWERS),
    /** She took it back after it was fetched: its reader is asked not to use it. */
    regrettedOn: civilDay("regretted_on"),
    createdAt: moment("created_at").notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("report", table),
    sameTenant("report_recipient", [table.tenantId, table.recipientContactId], [contacts.tenantId, contacts.id]),
    sameTenant("report_consent", [table.tenantId, table.consentId], [consents.tenantId, consents.id]),
    sameTenant("report_released_by", [table.tenantId, table.releasedBy], [memberships.tenantId, memberships.id]),
    oneOf("status_is_known", table.status, REPORT_STATUSES),
    oneOf("kind_is_known", table.kind, ReportKindKey.options),
    check("hash_is_sha256", sql`${table.versionHash} ~ '^[0-9a-f]{64}$'`),
    check("with_client_has_its_day", sql`${table.status} <> 'with-client' or ${table.offeredOn} is not null`),
    check(
      "released_is_whole",
      sql`${table.status} not in ('released', 'fetched') or num_nulls(${table.releasedAt}, ${table.releasedBy}, ${table.recipientContactId}) = 0`,
    ),
    check(
      "bedrijfsarts_needs_consent",
      sql`${table.kind} <> 'bedrijfsarts-rapportage' or ${table.releasedAt} is null or ${table.consentId} is not null`,
    ),
    check("fetched_has_its_moment", sql`${table.status} <> 'fetched' or ${table.fetchedAt} is not null`),
    check("withdrawn_has_its_moment", sql`(${table.status} = 'withdrawn') = (${table.withdrawnAt} is not null)`),
    oneOf("withdrawn_by_is_known", table.withdrawnBy, WITHDRAWERS),
    check("only_fetched_is_regretted", sql`${table.regrettedOn} is null or ${table.status} = 'fetched'`),
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
    htmlHash: text("html_hash").$type<VersionHash>().notNull(),
    /** What the practice had set in the plugin. */
    options: jsonb("options").notNull().default({}),
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

/** The client's yes to one exact version. Reading is not agreeing, and silence is never this. */
export const clientAgreements = careSchema.table(
  "client_agreement",
  {
    tenantId: tenantId(),
    reportId: uuid("report_id").$type<ReportId>().notNull(),
    versionHash: text("version_hash").$type<VersionHash>().notNull(),
    agreedOn: civilDay("agreed_on").notNull(),
    how: word("how", HOW_AGREED).notNull(),
    sessionId: uuid("session_id").$type<SessionId>(),
    recordedBy: uuid("recorded_by").$type<MembershipId>(),
    recordedAt: moment("recorded_at").notNull(),
    /** The paper that she signed. */
    scanId: uuid("scan_id").$type<DocumentId>(),
    remarks: sealed("remarks"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.reportId, table.versionHash] }),
    sameTenant("client_agreement_report", [table.tenantId, table.reportId], [reports.tenantId, reports.id]),
    sameTenant("client_agreement_session", [table.tenantId, table.sessionId], [sessions.tenantId, sessions.id]),
    sameTenant("client_agreement_recorded_by", [table.tenantId, table.recordedBy], [memberships.tenantId, memberships.id]),
    sameTenant("client_agreement_scan", [table.tenantId, table.scanId], [consentScans.tenantId, consentScans.id]),
    oneOf("how_is_known", table.how, HOW_AGREED),
    check("beside_her_is_someone", sql`(${table.how} <> 'portal') = (${table.recordedBy} is not null)`),
    check("paper_has_its_scan", sql`(${table.how} = 'paper') = (${table.scanId} is not null)`),
    ofTenant(),
  ],
);
