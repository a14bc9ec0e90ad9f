import { MilestoneKey } from "@hervat/domain/poortwachter";
import { sql } from "drizzle-orm";
import { boolean, check, integer, numeric, primaryKey, uniqueIndex } from "drizzle-orm/pg-core";
import { civilDay, ofTenant, oneOf, rowId, tenantId, tenantRow, word } from "./columns.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { workSchema } from "./schemas.ts";

/** A period of sickness; `toOn` is its last sick day, empty while it lasts. */
export const spells = workSchema.table(
  "spell",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    fromOn: civilDay("from_on").notNull(),
    toOn: civilDay("to_on"),
    /** Days of WAZO leave in the gap after this spell. */
    leaveAfter: integer("leave_after").notNull().default(0),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("spell", table),
    uniqueIndex("spell_once").on(table.tenantId, table.trajectoryId, table.fromOn),
    check("ends_after_start", sql`${table.toOn} >= ${table.fromOn}`),
    check("leave_not_negative", sql`${table.leaveAfter} >= 0`),
  ],
);

/** A statutory step that was taken, here or elsewhere before the practice came in; then its day may be unknown. */
export const milestonesDone = workSchema.table(
  "milestone_done",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    key: word("key", MilestoneKey.options).notNull(),
    place: word("place", ["here", "elsewhere"]).notNull(),
    on: civilDay("on"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("milestone_done", table),
    oneOf("key_is_known", table.key, MilestoneKey.options),
    check("done_here_has_its_day", sql`${table.place} = 'elsewhere' or ${table.place} = 'here' and ${table.on} is not null`),
  ],
);

/** What is known of the current sickness case beside its spells; what UWV's letter says stands beside the computed day and wins. */
export const caseFacts = workSchema.table(
  "case_facts",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    /** False for a client without an employer who pays wages: then there is no clock. */
    wvp: boolean("wvp").notNull().default(true),
    uwvLetterDated: civilDay("uwv_letter_dated"),
    uwvMeaning: word("uwv_meaning", ["last-day-of-waiting-period", "first-wia-day"]),
    uwvDate: civilDay("uwv_date"),
    loonsanctieDecidedOn: civilDay("loonsanctie_decided_on"),
    loonsanctieLastDay: civilDay("loonsanctie_last_day"),
    employmentEndsOn: civilDay("employment_ends_on"),
    statePensionFrom: civilDay("state_pension_from"),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId] }),
    ...ofTrajectory("case_facts", table),
    ofTenant(),
    oneOf("meaning_is_known", table.uwvMeaning, ["last-day-of-waiting-period", "first-wia-day"]),
    check("uwv_letter_is_whole", sql`num_nulls(${table.uwvLetterDated}, ${table.uwvMeaning}, ${table.uwvDate}) in (0, 3)`),
    check("loonsanctie_is_whole", sql`num_nulls(${table.loonsanctieDecidedOn}, ${table.loonsanctieLastDay}) in (0, 2)`),
  ],
);

/**
 * That the client was told of the last day of her WIA-aanvraag, so many weeks before it: of those who tell her at once, one does. A last
 * day that moved is a new one.
 */
export const applicationNotices = workSchema.table(
  "application_notice",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    dueOn: civilDay("due_on").notNull(),
    weeks: integer("weeks").notNull(),
    sentOn: civilDay("sent_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId, table.dueOn, table.weeks] }),
    ...ofTrajectory("application_notice", table),
    ofTenant(),
    check("weeks_are_known", sql`${table.weeks} in (6, 3, 1)`),
  ],
);

/** What the bedrijfsarts says the employee can do; a degree of incapacity exists only with the day of that advice. */
export const workCapacities = workSchema.table(
  "work_capacity",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    fromOn: civilDay("from_on").notNull(),
    adviceOn: civilDay("advice_on").notNull(),
    percent: numeric("percent", { precision: 5, scale: 2, mode: "number" }),
    hours: numeric("hours", { precision: 5, scale: 2, mode: "number" }),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("work_capacity", table),
    check("says_something", sql`${table.percent} is not null or ${table.hours} is not null`),
    check("percent_in_range", sql`${table.percent} between 0 and 100`),
    check("hours_in_range", sql`${table.hours} between 0 and 60`),
  ],
);
