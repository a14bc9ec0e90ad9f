import type { ResumptionStepId } from "@hervat/domain/primitives";
import { WorkAdaptation } from "@hervat/domain/resumption";
import { sql } from "drizzle-orm";
import { boolean, check, integer, numeric, primaryKey, uuid } from "drizzle-orm/pg-core";
import { civilDay, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema, workSchema } from "./schemas.ts";

export const STEP_TASKS = ["presence", "light", "added-value", "own"] as const;
export const STEP_LOCATIONS = ["home", "workplace", "other-workplace", "mixed"] as const;
export const STEP_ADAPTATIONS = WorkAdaptation.options;
export const STEP_STATUSES = ["planned", "reached", "adjusted"] as const;
export const STEP_PARTIES = ["employee", "manager", "coach", "bedrijfsarts"] as const;

/** What the whole plan rests on: the day of the bedrijfsarts' advice, without which no hour is planned. */
export const resumptionPlans = workSchema.table(
  "resumption_plan",
  { tenantId: tenantId(), trajectoryId: trajectoryId(), bedrijfsartsAdviceOn: civilDay("bedrijfsarts_advice_on"), version: version() },
  (table) => [primaryKey({ columns: [table.tenantId, table.trajectoryId] }), ...ofTrajectory("resumption_plan", table), ofTenant()],
);

/** The work half of a step in the resumption plan (opbouwschema): typed choices, no free text. */
export const resumptionSteps = workSchema.table(
  "resumption_step",
  {
    tenantId: tenantId(),
    id: rowId().$type<ResumptionStepId>(),
    trajectoryId: trajectoryId(),
    position: integer("position").notNull(),
    fromOn: civilDay("from_on").notNull(),
    toOn: civilDay("to_on").notNull(),
    daysPerWeek: numeric("days_per_week", { precision: 3, scale: 1, mode: "number" }).notNull(),
    hoursPerDay: numeric("hours_per_day", { precision: 4, scale: 2, mode: "number" }).notNull(),
    hoursPerWeek: numeric("hours_per_week", { precision: 5, scale: 2, mode: "number" }).notNull(),
    tasks: word("tasks", STEP_TASKS).notNull(),
    location: word("location", STEP_LOCATIONS).notNull(),
    adaptations: word("adaptations", STEP_ADAPTATIONS).array().notNull().default([]),
    status: word("status", STEP_STATUSES).notNull(),
    evaluateOn: civilDay("evaluate_on"),
    /** Set when this step deliberately asks less than the one before it. */
    stepBack: boolean("step_back").notNull().default(false),
    agreedBy: word("agreed_by", STEP_PARTIES).array().notNull().default([]),
    /** Why it was changed, as far as the employer may know. */
    adjustment: word("adjustment", ["in-consultation", "bedrijfsarts-advice"]),
    adjustmentAdviceOn: civilDay("adjustment_advice_on"),
    /** What the manager reports back: hours a week really worked, never why. */
    hoursWorked: numeric("hours_worked", { precision: 5, scale: 2, mode: "number" }),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("resumption_step", table),
    oneOf("tasks_are_known", table.tasks, STEP_TASKS),
    oneOf("location_is_known", table.location, STEP_LOCATIONS),
    oneOf("status_is_known", table.status, STEP_STATUSES),
    check("ends_after_start", sql`${table.toOn} >= ${table.fromOn}`),
    check("hours_fit_a_week", sql`${table.hoursPerWeek} > 0 and ${table.hoursPerWeek} <= 80`),
    check("advice_has_its_day", sql`(${table.adjustment} = 'bedrijfsarts-advice') is true = (${table.adjustmentAdviceOn} is not null)`),
  ],
);

/** The care half of a step: stimuli, the condition to go on, the reason of a change. Never for the employer. */
export const careSteps = careSchema.table(
  "care_step",
  { tenantId: tenantId(), stepId: uuid("step_id").$type<ResumptionStepId>().notNull(), content: sealed("content").notNull() },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.stepId] }),
    sameTenant("care_step_step", [table.tenantId, table.stepId], [resumptionSteps.tenantId, resumptionSteps.id]).onDelete("cascade"),
    ofTenant(),
  ],
);
