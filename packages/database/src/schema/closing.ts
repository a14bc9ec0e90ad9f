import { Outcome } from "@hervat/domain/closing";
import type { KeptDossierId, MembershipId, QuietClosingId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, foreignKey, primaryKey, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema, workSchema } from "./schemas.ts";
import { trajectories } from "./trajectory.ts";

/** What the guidance led to, said by the coach at the end. Not granted to the manager: he hears it in the evaluation she approved. */
export const closings = workSchema.table(
  "closing",
  {
    tenantId: tenantId(),
    trajectoryId: trajectoryId(),
    outcome: word("outcome", Outcome.options).notNull(),
    closedOn: civilDay("closed_on").notNull(),
    closedBy: uuid("closed_by").$type<MembershipId>().notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.trajectoryId] }),
    ofTenant(),
    foreignKey({
      name: "closing_trajectory",
      columns: [table.tenantId, table.trajectoryId],
      foreignColumns: [trajectories.tenantId, trajectories.id],
    }),
    sameTenant("closing_by", [table.tenantId, table.closedBy], [memberships.tenantId, memberships.id]),
    oneOf("outcome_is_known", table.outcome, Outcome.options),
  ],
);

/** Everything stopped at once because the client died. Behind the wall; `before` puts back what a mistake stopped. */
export const quietClosings = careSchema.table(
  "quiet_closing",
  {
    tenantId: tenantId(),
    id: rowId().$type<QuietClosingId>(),
    trajectoryId: trajectoryId(),
    closedBy: uuid("closed_by").$type<MembershipId>().notNull(),
    closedAt: moment("closed_at").notNull(),
    before: sealed("before").notNull(),
    undoneBy: uuid("undone_by").$type<MembershipId>(),
    undoneAt: moment("undone_at"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("quiet_closing", table),
    sameTenant("quiet_closing_by", [table.tenantId, table.closedBy], [memberships.tenantId, memberships.id]),
    sameTenant("quiet_closing_undone_by", [table.tenantId, table.undoneBy], [memberships.tenantId, memberships.id]),
    uniqueIndex("quiet_closing_standing").on(table.tenantId, table.trajectoryId).where(sql`${table.undoneAt} is null`),
    check("undone_with_its_moment", sql`(${table.undoneBy} is null) = (${table.undoneAt} is null)`),
  ],
);

/** Somebody decided that a dossier stays until a day instead of being erased; the latest decision counts, each stays readable. */
export const keptDossiers = careSchema.table(
  "kept_dossier",
  {
    tenantId: tenantId(),
    id: rowId().$type<KeptDossierId>(),
    trajectoryId: trajectoryId(),
    until: civilDay("until").notNull(),
    why: sealed("why").notNull(),
    decidedBy: uuid("decided_by").$type<MembershipId>().notNull(),
    decidedAt: moment("decided_at").notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("kept_dossier", table),
    sameTenant("kept_dossier_by", [table.tenantId, table.decidedBy], [memberships.tenantId, memberships.id]),
  ],
);
