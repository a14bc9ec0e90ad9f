import { ConsentCategory } from "@hervat/domain/consent";
import type { ConsentId, ContactId, ContactMomentId, MembershipId, RoomId, SessionId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { CONTACT_KINDS, contacts } from "./contact.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { rooms } from "./room.ts";
import { careSchema } from "./schemas.ts";

export const SESSION_KINDS = ["session", "client-intake", "manager-intake", "evaluation"] as const;
export const PLACE_KINDS = ["room", "employer", "walk", "phone", "video"] as const;
export const SESSION_STATUSES = ["planned", "held", "cancelled", "no-show"] as const;

/** The phase a trajectory came into, and when. A statement about health: never for the employer. */
export const phases = careSchema.table(
  "phase",
  {
    tenantId: tenantId(),
    id: rowId(),
    trajectoryId: trajectoryId(),
    position: integer("position").notNull(),
    phase: text("phase").notNull(),
    since: civilDay("since").notNull(),
    steppedBack: boolean("stepped_back").notNull().default(false),
    reason: sealed("reason"),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("phase", table),
    uniqueIndex("phase_position").on(table.tenantId, table.trajectoryId, table.position),
  ],
);

export const sessions = careSchema.table(
  "session",
  {
    tenantId: tenantId(),
    id: rowId().$type<SessionId>(),
    trajectoryId: trajectoryId(),
    /** Null for an intake or evaluation, which do not count. */
    number: integer("number"),
    kind: word("kind", SESSION_KINDS).notNull(),
    startsAt: moment("starts_at").notNull(),
    durationMinutes: integer("duration_minutes").notNull(),
    status: word("status", SESSION_STATUSES).notNull(),
    cancelledAt: moment("cancelled_at"),
    cancelledBy: word("cancelled_by", ["client", "coach"]),
    /** Cancelled by the client within the notice period: the time was reserved for her. */
    late: boolean("late"),
    /** Called off by the practice and still to be given another moment. */
    toReplan: boolean("to_replan").notNull().default(false),
    /** Who holds it beside the coach who answers for the case; null: that coach, whoever she is by then. */
    coachMembershipId: uuid("coach_membership_id").$type<MembershipId>(),
    placeKind: word("place_kind", PLACE_KINDS),
    roomId: uuid("room_id").$type<RoomId>(),
    /** An address, or the link of a video call. */
    where: text("where"),
    travelMinutes: integer("travel_minutes"),
    travelKilometres: integer("travel_kilometres"),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("session", table),
    index("session_starts_at").on(table.tenantId, table.startsAt),
    oneOf("kind_is_known", table.kind, SESSION_KINDS),
    oneOf("status_is_known", table.status, SESSION_STATUSES),
    check("duration_in_range", sql`${table.durationMinutes} between 1 and 600`),
    check("number_of_session_only", sql`${table.number} > 0 and ${table.kind} = 'session' or ${table.number} is null`),
    sameTenant("session_coach", [table.tenantId, table.coachMembershipId], [memberships.tenantId, memberships.id]),
    sameTenant("session_room", [table.tenantId, table.roomId], [rooms.tenantId, rooms.id]),
    oneOf("place_is_known", table.placeKind, PLACE_KINDS),
    check("room_of_a_room", sql`(${table.placeKind} is not null and ${table.placeKind} = 'room') = (${table.roomId} is not null)`),
    check("travel_is_whole", sql`num_nulls(${table.travelMinutes}, ${table.travelKilometres}) in (0, 2)`),
    check("replanned_is_cancelled", sql`not ${table.toReplan} or ${table.status} = 'cancelled'`),
    check(
      "cancelled_is_whole",
      sql`num_nonnulls(${table.cancelledAt}, ${table.cancelledBy}, ${table.late}) = case when ${table.status} = 'cancelled' then 3 else 0 end`,
    ),
  ],
);

const MOMENT_WITH = ["client", ...CONTACT_KINDS, "other"] as const;

/** Contact about a client: who, how, when and what was told. */
export const contactMoments = careSchema.table(
  "contact_moment",
  {
    tenantId: tenantId(),
    id: rowId().$type<ContactMomentId>(),
    trajectoryId: trajectoryId(),
    at: moment("at").notNull(),
    with: word("with", MOMENT_WITH).notNull(),
    contactId: uuid("contact_id").$type<ContactId>(),
    how: word("how", ["phone", "mail", "in-person", "video", "letter"]).notNull(),
    minutes: integer("minutes"),
    told: sealed("told").notNull(),
    /** What of the client was told; only what a consent covered. */
    about: word("about", ConsentCategory.options).array().notNull().default([]),
    consentIds: uuid("consent_ids").$type<ConsentId>().array().notNull().default([]),
    recordedBy: uuid("recorded_by").$type<MembershipId>().notNull(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("contact_moment", table),
    sameTenant("contact_moment_contact", [table.tenantId, table.contactId], [contacts.tenantId, contacts.id]),
    oneOf("with_is_known", table.with, MOMENT_WITH),
  ],
);
