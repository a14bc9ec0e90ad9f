import { sql } from "drizzle-orm";
import { check, foreignKey, integer, numeric, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version } from "./columns.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema, workSchema } from "./schemas.ts";

export const STEP_TASKS = ["presence", "light", "added-value", "own"] as const;
export const STEP_LOCATIONS = ["home", "workplace", "other-workplace", "mixed"] as const;
export const STEP_STATUSES = ["planned", "reached", "adjusted"] as const;

/** The work half of a step in the resumption plan (opbouwschema): typed choices, no free text. */
export const resumptionSteps = workSchema.table(
  "resumption_step",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    position: integer("position").notNull(),
    fromOn: civilDay("from_on").notNull(),
    toOn: civilDay("to_on").notNull(),
    daysPerWeek: numeric("days_per_week", { precision: 3, scale: 1, mode: "number" }).notNull(),
    hoursPerDay: numeric("hours_per_day", { precision: 4, scale: 2, mode: "number" }).notNull(),
    hoursPerWeek: numeric("hours_per_week", { precision: 5, scale: 2, mode: "number" }).notNull(),
    tasks: text("tasks", { enum: STEP_TASKS }).notNull(),
    location: text("location", { enum: STEP_LOCATIONS }).notNull(),
    adaptations: text("adaptations").array().notNull().default([]),
    status: text("status", { enum: STEP_STATUSES }).notNull(),
    evaluateOn: civilDay("evaluate_on"),
    /** The day of the bedrijfsarts' advice that this step rests on. */
    adviceOn: civilDay("advice_on"),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("resumption_step", table),
    uniqueIndex("resumption_step_position").on(table.tenantId, table.trajectoryId, table.position),
    oneOf("tasks_are_known", table.tasks, STEP_TASKS),
    oneOf("location_is_known", table.location, STEP_LOCATIONS),
    oneOf("status_is_known", table.status, STEP_STATUSES),
    check("ends_after_start", sql`${table.toOn} >= ${table.fromOn}`),
    check("hours_fit_a_week", sql`${table.hoursPerWeek} > 0 and ${table.hoursPerWeek} <= 80`),
  ],
);

/** The care half of a step: stimuli, the condition to go on, the reason of a change. Never for the employer. */
export const careSteps = careSchema.table(
  "care_step",
  { tenantId: tenantId(), stepId: uuid("step_id").notNull(), content: sealed("content").notNull() },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.stepId] }),
    sameTenant("care_step_step", [table.tenantId, table.stepId], [resumptionSteps.tenantId, resumptionSteps.id]).onDelete("cascade"),
    ofTenant(),
  ],
);

/** What the client builds up at home: activity, minutes, hours to recover. */
export const homeBuildUps = careSchema.table(
  "home_build_up",
  { tenantId: tenantId(), id: rowId(), trajectoryId: trajectoryId(), on: civilDay("on").notNull(), content: sealed("content").notNull() },
  (table) => [...tenantRow(table), ...ofTrajectory("home_build_up", table)],
);
