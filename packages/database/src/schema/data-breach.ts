import { BreachData, BreachKind } from "@hervat/domain/breach";
import type { Language } from "@hervat/domain/people";
import type { DataBreachId, MembershipId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { boolean, check, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { civilDay, literals, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { workSchema } from "./schemas.ts";

/** The register of what went wrong with data. A row is never removed: the authority may ask for it. */
export const dataBreaches = workSchema.table(
  "data_breach",
  {
    tenantId: tenantId(),
    id: rowId().$type<DataBreachId>(),
    kind: word("kind", BreachKind.options).notNull(),
    reportedAt: moment("reported_at").notNull(),
    reportedBy: uuid("reported_by").$type<MembershipId>().notNull(),
    discoveredAt: moment("discovered_at").notNull(),
    from: civilDay("from_day"),
    until: civilDay("until_day"),
    casesKnown: boolean("cases_known").notNull(),
    data: text("data").array().$type<BreachData[]>().notNull().default([]),
    notify: boolean("notify"),
    decidedAt: moment("decided_at"),
    decidedBy: uuid("decided_by").$type<MembershipId>(),
    notifiedAt: moment("notified_at"),
    tellClients: boolean("tell_clients"),
    closedAt: moment("closed_at"),
    closedBy: uuid("closed_by").$type<MembershipId>(),
    /** All that people wrote about it. */
    words: sealed("words").notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("data_breach_reported_by", [table.tenantId, table.reportedBy], [memberships.tenantId, memberships.id]),
    sameTenant("data_breach_decided_by", [table.tenantId, table.decidedBy], [memberships.tenantId, memberships.id]),
    sameTenant("data_breach_closed_by", [table.tenantId, table.closedBy], [memberships.tenantId, memberships.id]),
    oneOf("kind_is_known", table.kind, BreachKind.options),
    check("data_is_known", sql`${table.data} <@ array[${literals(BreachData.options)}]::text[]`),
    check("decided_with_its_moment", sql`(${table.notify} is null) = (${table.decidedAt} is null)`),
    check("told_only_when_decided", sql`${table.notifiedAt} is null or ${table.notify}`),
  ],
);

const WAYS = ["portal", "by-hand"] as const;

/** A dossier that a breach touches, and the letter that its client got. */
export const dataBreachCases = workSchema.table(
  "data_breach_case",
  {
    tenantId: tenantId(),
    breachId: uuid("breach_id").$type<DataBreachId>().notNull(),
    trajectoryId: trajectoryId(),
    /** Null: she was not told. Then it is not hers to read either. */
    toldAt: moment("told_at"),
    /** In her own portal with a neutral mail, or given to her because she has no way in. */
    way: word("way", WAYS),
    language: text("language").$type<Language>(),
    letter: sealed("letter"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.breachId, table.trajectoryId] }),
    sameTenant("data_breach_case_breach", [table.tenantId, table.breachId], [dataBreaches.tenantId, dataBreaches.id]),
    ...ofTrajectory("data_breach_case", table),
    index("data_breach_case_told").on(table.tenantId, table.trajectoryId, table.toldAt),
    check("told_with_a_letter", sql`num_nonnulls(${table.toldAt}, ${table.way}, ${table.language}, ${table.letter}) in (0, 4)`),
    ofTenant(),
  ],
);
