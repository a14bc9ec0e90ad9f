import type { MembershipId, SessionId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";

export const SESSION_KINDS = ["session", "client-intake", "manager-intake", "evaluation"] as const;
export const SESSION_STATUSES = ["planned", "held", "cancelled", "no-show"] as const;

/** The phase a trajectory came into, and when. A statement about health: never for the employer. */
export const phases = careSchema.table(
  "phase",
  { tenantId: tenantId(), id: rowId(), trajectoryId: trajectoryId(), phase: text("phase").notNull(), since: civilDay("since").notNull() },
  (table) => [...tenantRow(table), ...ofTrajectory("phase", table)],
);

export const sessions = careSchema.table(
  "session",
  {
    tenantId: tenantId(),
    id: rowId().$type<SessionId>(),
    trajectoryId: trajectoryId(),
    /** Null for an intake or evaluation, which do not count. */
    number: integer("number"),
    kind: text("kind", { enum: SESSION_KINDS }).notNull(),
    startsAt: moment("starts_at").notNull(),
    durationMinutes: integer("duration_minutes").notNull(),
    status: text("status", { enum: SESSION_STATUSES }).notNull(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("session", table),
    index("session_starts_at").on(table.tenantId, table.startsAt),
    oneOf("kind_is_known", table.kind, SESSION_KINDS),
    oneOf("status_is_known", table.status, SESSION_STATUSES),
    check("duration_in_range", sql`${table.durationMinutes} between 1 and 600`),
    check("number_is_positive", sql`${table.number} > 0`),
  ],
);

/** The coach's working notes of one session. */
export const sessionNotes = careSchema.table(
  "session_note",
  {
    tenantId: tenantId(),
    sessionId: uuid("session_id").$type<SessionId>().notNull(),
    authorMembershipId: uuid("author_membership_id").$type<MembershipId>().notNull(),
    goal: sealed("goal"),
    done: sealed("done"),
    agreed: sealed("agreed"),
    next: sealed("next"),
    /** For the author alone: left out of every report and view. */
    private: sealed("private"),
    version: version(),
    savedAt: moment("saved_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.sessionId] }),
    sameTenant("session_note_session", [table.tenantId, table.sessionId], [sessions.tenantId, sessions.id]),
    sameTenant("session_note_author", [table.tenantId, table.authorMembershipId], [memberships.tenantId, memberships.id]),
    ofTenant(),
  ],
);

/** Contact about a client: who, how, when and what was told. */
export const contactMoments = careSchema.table(
  "contact_moment",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    on: civilDay("on").notNull(),
    with: text("with").notNull(),
    by: text("by").notNull(),
    told: sealed("told"),
  },
  (table) => [...tenantRow(table), ...ofTrajectory("contact_moment", table)],
);
