import { sql } from "drizzle-orm";
import { check, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, tenantId, tenantRow, version } from "./columns.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { workSchema } from "./schemas.ts";

/** How often manager and employee agreed to speak. */
export const contactRhythms = workSchema.table(
  "contact_rhythm",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    everyDays: integer("every_days").notNull(),
    agreedOn: civilDay("agreed_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId] }),
    ...ofTrajectory("contact_rhythm", table),
    ofTenant(),
    check("every_days_in_range", sql`${table.everyDays} between 1 and 90`),
  ],
);

/** Something the manager has to do or did: a word from the domain's list and a day, no free text. */
export const managerActions = workSchema.table(
  "manager_action",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    key: text("key").notNull(),
    dueOn: civilDay("due_on"),
    doneOn: civilDay("done_on"),
    version: version(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("manager_action", table)],
);

/** A work goal that the client released; the others stand in `care.goal`. */
export const workGoals = workSchema.table(
  "work_goal",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    goal: text("goal").notNull(),
    reached: text("reached"),
    releasedOn: civilDay("released_on").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("work_goal", table),
    oneOf("reached_is_known", table.reached, ["reached", "partly", "not-yet"]),
  ],
);

/** A work factor of the four A's that the client released, item by item. */
export const releasedFactors = workSchema.table(
  "released_factor",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    factorId: uuid("factor_id").notNull(),
    area: text("area", { enum: ["content", "relations", "conditions", "terms"] }).notNull(),
    kind: text("kind", { enum: ["bottleneck", "resource"] }).notNull(),
    text: text("text").notNull(),
    releasedOn: civilDay("released_on").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("released_factor", table),
    oneOf("area_is_known", table.area, ["content", "relations", "conditions", "terms"]),
    oneOf("kind_is_known", table.kind, ["bottleneck", "resource"]),
  ],
);

/** The joint part of the evaluation as the client approved it: work only, in the words of `ManagerReportView`. */
export const evaluations = workSchema.table(
  "evaluation",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    heldOn: civilDay("held_on").notNull(),
    content: jsonb("content").notNull(),
    approvedByEmployeeOn: civilDay("approved_by_employee_on").notNull(),
    approvedByManagerOn: civilDay("approved_by_manager_on"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("evaluation", table)],
);
