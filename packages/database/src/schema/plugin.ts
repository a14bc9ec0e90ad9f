import { PLUGIN_DEEDS } from "@hervat/domain/plugins";
import type { BroughtReportId, InstalledPluginId, MembershipId } from "@hervat/domain/primitives";
import { ReportKindKey } from "@hervat/domain/reports";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, moment, oneOf, rowId, sameTenant, tenantId, tenantRow, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { reportsSchema } from "./schemas.ts";

/** The versions of report plugins that a practice brought itself, beside each other. What reports name by it stays what it was. */
export const installedPlugins = reportsSchema.table(
  "installed_plugin",
  {
    tenantId: tenantId(),
    id: rowId().$type<InstalledPluginId>(),
    pluginId: text("plugin_id").notNull(),
    pluginVersion: text("plugin_version").notNull(),
    /** As its manifest names them: a kind of ours, or `other:` and an audience. */
    kind: text("kind").notNull(),
    audience: text("audience").notNull(),
    manifest: jsonb("manifest").notNull(),
    /** The file as it came; empty once it was removed. */
    package: bytes("package"),
    /** SHA-256 of that file, hex. */
    sha256: text("sha256").notNull(),
    size: integer("size").notNull(),
    /** The fingerprint of the key that signed it, hex; null when nobody did. */
    signedBy: text("signed_by"),
    installedAt: moment("installed_at").notNull(),
    installedBy: uuid("installed_by").$type<MembershipId>(),
    /** Its name stays taken: another file never gets the same version. */
    removedAt: moment("removed_at"),
    /** Switched off: nothing is made with it until somebody switches it on again. */
    disabledAt: moment("disabled_at"),
    disabledBy: uuid("disabled_by").$type<MembershipId>(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("installed_plugin_by", [table.tenantId, table.installedBy], [memberships.tenantId, memberships.id]),
    sameTenant("installed_plugin_disabled_by", [table.tenantId, table.disabledBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("installed_plugin_version").on(table.tenantId, table.pluginId, table.pluginVersion),
    check("hash_is_sha256", sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
    check("removed_is_empty", sql`(${table.package} is null) = (${table.removedAt} is not null)`),
    check("disabled_by_somebody", sql`(${table.disabledAt} is null) = (${table.disabledBy} is null)`),
  ],
);

export const BROUGHT_STATES = ["draft", "offered", "taken", "declined"] as const;

/**
 * A report that an employer's HR brings: hers alone to look at until she offers it, and then the practice's to take or not. Whoever brings
 * one decides nothing about its use.
 */
export const broughtReports = reportsSchema.table(
  "brought_report",
  {
    tenantId: tenantId(),
    id: rowId().$type<BroughtReportId>(),
    pluginId: text("plugin_id").notNull(),
    pluginVersion: text("plugin_version").notNull(),
    /** The file as it came. */
    package: bytes("package").notNull(),
    /** SHA-256 of that file, hex. */
    sha256: text("sha256").notNull(),
    status: word("status", BROUGHT_STATES).notNull(),
    /** HR; her employer is that of the contact she is. */
    broughtBy: uuid("brought_by").$type<MembershipId>().notNull(),
    broughtAt: moment("brought_at").notNull(),
    offeredAt: moment("offered_at"),
    answeredAt: moment("answered_at"),
    answeredBy: uuid("answered_by").$type<MembershipId>(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("brought_report_by", [table.tenantId, table.broughtBy], [memberships.tenantId, memberships.id]),
    sameTenant("brought_report_answered_by", [table.tenantId, table.answeredBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("brought_report_version").on(table.tenantId, table.broughtBy, table.pluginId, table.pluginVersion),
    oneOf("status_is_known", table.status, BROUGHT_STATES),
    check("brought_hash_is_sha256", sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
    check("offered_has_its_moment", sql`(${table.status} = 'draft') = (${table.offeredAt} is null)`),
    check("answered_has_its_moment", sql`(${table.status} in ('taken', 'declined')) = (${table.answeredAt} is not null)`),
  ],
);

/** What a practice did about the version of a kind of report, step by step. Steps are added and never changed: what is in use follows from them. */
export const pluginSteps = reportsSchema.table(
  "plugin_step",
  {
    tenantId: tenantId(),
    id: rowId(),
    kind: word("kind", ReportKindKey.options).notNull(),
    /** In the order in which they were taken, per kind: of two who choose at once, the second sees it first. */
    number: integer("number").notNull(),
    did: word("did", PLUGIN_DEEDS).notNull(),
    /** Null is the version that ships, and a step that names none. */
    installedPluginId: uuid("installed_plugin_id").$type<InstalledPluginId>(),
    options: jsonb("options").notNull().default({}),
    /** Coaches and cases of a pilot, or an employer. */
    scope: jsonb("scope"),
    takenAt: moment("taken_at").notNull(),
    takenBy: uuid("taken_by").$type<MembershipId>(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("plugin_step_plugin", [table.tenantId, table.installedPluginId], [installedPlugins.tenantId, installedPlugins.id]),
    sameTenant("plugin_step_by", [table.tenantId, table.takenBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("plugin_step_number").on(table.tenantId, table.kind, table.number),
    oneOf("kind_is_known", table.kind, ReportKindKey.options),
    oneOf("did_is_known", table.did, PLUGIN_DEEDS),
    check("scope_says_for_whom", sql`(${table.did} in ('pilot', 'use-for', 'stop-for')) = (${table.scope} is not null)`),
    check("scope_names_employer", sql`(${table.did} in ('use-for', 'stop-for')) = coalesce(${table.scope} ? 'employerId', false)`),
  ],
);

/** How some documents of one version went: how long each took, and why the last that failed did. Nothing of a case is in it. */
export const pluginRuns = reportsSchema.table(
  "plugin_run",
  {
    tenantId: tenantId(),
    id: rowId(),
    pluginId: text("plugin_id").notNull(),
    pluginVersion: text("plugin_version").notNull(),
    at: moment("at").notNull(),
    /** One number per document that was made, in ms. */
    ms: integer("ms").array().notNull(),
    /** How much memory the VM had in use at most in one of them, in bytes; null when none was made. */
    peakBytes: integer("peak_bytes"),
    failed: integer("failed").notNull(),
    /** A refusal of the engine: its kind, and places in the code of the plugin. */
    failure: jsonb("failure"),
  },
  (table) => [
    ...tenantRow(table),
    index("plugin_run_version").on(table.tenantId, table.pluginId, table.pluginVersion, table.at),
    check("failed_says_why", sql`(${table.failed} > 0) = (${table.failure} is not null)`),
  ],
);
