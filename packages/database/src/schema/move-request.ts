import type { MembershipId, MoveRequestId, SessionId } from "@hervat/domain/primitives";
import { MoveWish } from "@hervat/domain/session";
import { sql } from "drizzle-orm";
import { check, uuid } from "drizzle-orm/pg-core";
import { moment, oneOf, rowId, sameTenant, tenantId, tenantRow, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";
import { sessions } from "./session.ts";

/** A client asks for another moment for a talk: what she asks, and never why. */
export const moveRequests = careSchema.table(
  "move_request",
  {
    tenantId: tenantId(),
    id: rowId().$type<MoveRequestId>(),
    trajectoryId: trajectoryId(),
    sessionId: uuid("session_id").$type<SessionId>().notNull(),
    wish: word("wish", MoveWish.options).notNull(),
    askedAt: moment("asked_at").notNull(),
    answeredAt: moment("answered_at"),
    answeredBy: uuid("answered_by").$type<MembershipId>(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("move_request", table),
    sameTenant("move_request_session", [table.tenantId, table.sessionId], [sessions.tenantId, sessions.id]),
    sameTenant("move_request_by", [table.tenantId, table.answeredBy], [memberships.tenantId, memberships.id]),
    oneOf("wish_is_known", table.wish, MoveWish.options),
    check("answered_is_whole", sql`num_nulls(${table.answeredAt}, ${table.answeredBy}) in (0, 2)`),
  ],
);
