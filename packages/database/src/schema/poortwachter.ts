import { sql } from "drizzle-orm";
import { boolean, check, integer, text, uniqueIndex } from "drizzle-orm/pg-core";
import { civilDay, moment, rowId, tenantId, tenantRow } from "./columns.ts";
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

/** A statutory step that was taken. `elsewhere`: before this trajectory, only its day is known. */
export const milestonesDone = workSchema.table(
  "milestone_done",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    /** The first sick day of the case it belongs to. */
    firstSickDay: civilDay("first_sick_day").notNull(),
    key: text("key").notNull(),
    doneOn: civilDay("done_on").notNull(),
    elsewhere: boolean("elsewhere").notNull().default(false),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("milestone_done", table),
    uniqueIndex("milestone_done_once").on(table.tenantId, table.trajectoryId, table.firstSickDay, table.key, table.doneOn),
  ],
);

/** What UWV's letter says about the end of the waiting period; it stands beside the computed day and wins. */
export const uwvOverrides = workSchema.table(
  "uwv_override",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    firstSickDay: civilDay("first_sick_day").notNull(),
    lastDayOfWaitingPeriod: civilDay("last_day_of_waiting_period").notNull(),
    letterOn: civilDay("letter_on").notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("uwv_override", table),
    uniqueIndex("uwv_override_once").on(table.tenantId, table.trajectoryId, table.firstSickDay),
  ],
);
