import type { GoalId, GoalScoreId, MembershipId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema, workSchema } from "./schemas.ts";

/** What a client works towards: her own goals, and goals for work that she did not release. */
export const goals = careSchema.table(
  "goal",
  {
    tenantId: tenantId(),
    id: rowId().$type<GoalId>(),
    trajectoryId: trajectoryId(),
    about: word("about", ["personal", "work"]).notNull(),
    content: sealed("content").notNull(),
    version: version(),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("goal", table), oneOf("about_is_known", table.about, ["personal", "work"])],
);

/** Where she stands on the way to a goal, on one day, in the view of one of the two. */
export const goalScores = careSchema.table(
  "goal_score",
  {
    tenantId: tenantId(),
    id: rowId().$type<GoalScoreId>(),
    trajectoryId: trajectoryId(),
    goalId: uuid("goal_id").$type<GoalId>().notNull(),
    on: civilDay("on").notNull(),
    content: sealed("content").notNull(),
    /** Taken out by the coach; the row stays. */
    removedAt: moment("removed_at"),
    removedBy: uuid("removed_by").$type<MembershipId>(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("goal_score", table),
    sameTenant("goal_score_goal", [table.tenantId, table.goalId], [goals.tenantId, goals.id]).onDelete("cascade"),
    check("removed_is_whole", sql`num_nulls(${table.removedAt}, ${table.removedBy}) in (0, 2)`),
  ],
);

/** A work goal that the client released, in the words she agreed with. */
export const workGoals = workSchema.table(
  "work_goal",
  {
    tenantId: tenantId(),
    goalId: uuid("goal_id").$type<GoalId>().notNull(),
    trajectoryId: trajectoryId(),
    text: text("text").notNull(),
    releasedOn: civilDay("released_on").notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenantId, table.goalId] }), ...ofTrajectory("work_goal", table), ofTenant()],
);
