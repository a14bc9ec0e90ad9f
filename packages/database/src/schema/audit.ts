import type { MembershipId, PersonId, TrajectoryId } from "@hervat/domain/primitives";
import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgPolicy, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytes, currentTenant, moment, ofTenant, rowId, sameTenant, tenantId, word } from "./columns.ts";
import { auditSchema } from "./schemas.ts";

/** One call, one row. `hash` covers this row, its subjects and `prev`, the hash of the row before it: a chain per practice. */
export const auditEvents = auditSchema.table(
  "event",
  {
    tenantId: tenantId(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    id: rowId(),
    at: moment("at").notNull(),
    /** `<concept>.<what-happened>`. */
    action: text("action").notNull(),
    outcome: word("outcome", ["done", "refused", "failed"]).notNull(),
    actorKind: text("actor_kind").notNull(),
    personId: uuid("person_id").$type<PersonId>(),
    membershipId: uuid("membership_id").$type<MembershipId>(),
    /** The operating system's user when it came from the command line. */
    osUser: text("os_user"),
    purpose: text("purpose"),
    requestId: text("request_id"),
    /** Through which door it came: a portal, the command line or the worker. Empty before this was kept. */
    door: text("door"),
    /** The network address it came from, as far as that door can believe it. */
    address: text("address"),
    /** The coach for whom somebody stood in. */
    onBehalfOf: uuid("on_behalf_of").$type<MembershipId>(),
    /** Which parts the hash covers, and in which order. */
    format: smallint("format").notNull().default(1),
    /** Words and counts; never a value about health. */
    details: jsonb("details").notNull().default({}),
    prev: bytes("prev").notNull(),
    hash: bytes("hash").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.seq] }),
    unique("event_id").on(table.tenantId, table.id),
    index("event_at").on(table.tenantId, table.at),
    check("outcome_is_known", sql`${table.outcome} in ('done', 'refused', 'failed')`),
    check("hashes_are_sha256", sql`octet_length(${table.prev}) = 32 and octet_length(${table.hash}) = 32`),
    pgPolicy("read", { for: "select", using: sql`tenant_id = ${currentTenant}` }),
    pgPolicy("added", { for: "insert", withCheck: sql`tenant_id = ${currentTenant}` }),
  ],
);

/**
 * How far the chain of a practice has come: it moves with every event and never back, so that a tail that was cut off is missed.
 */
export const auditCheckpoints = auditSchema.table(
  "checkpoint",
  {
    tenantId: tenantId().primaryKey(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    hash: bytes("hash").notNull(),
    movedAt: moment("moved_at").notNull(),
  },
  (table) => [check("hash_is_sha256", sql`octet_length(${table.hash}) = 32`), ofTenant()],
);

/** The trajectories that one event touched: a list of forty is one event with forty subjects. */
export const auditSubjects = auditSchema.table(
  "subject",
  {
    tenantId: tenantId(),
    eventId: uuid("event_id").notNull(),
    trajectoryId: uuid("trajectory_id").$type<TrajectoryId>().notNull(),
    /** Which groups of fields were read or written. */
    fields: text("fields").array().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.eventId, table.trajectoryId] }),
    sameTenant("subject_event", [table.tenantId, table.eventId], [auditEvents.tenantId, auditEvents.id]),
    index("subject_trajectory").on(table.tenantId, table.trajectoryId),
    ofTenant(),
  ],
);

/** What was done to the installation itself, outside any practice: migrate, backup, restore, doctor. */
export const installationEvents = auditSchema.table(
  "installation",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey(),
    at: moment("at").notNull(),
    action: text("action").notNull(),
    outcome: word("outcome", ["done", "refused", "failed"]).notNull(),
    osUser: text("os_user").notNull(),
    details: jsonb("details").notNull().default({}),
    prev: bytes("prev").notNull(),
    hash: bytes("hash").notNull(),
  },
  () => [
    pgPolicy("read", { for: "select", using: sql`${currentTenant} is null` }),
    pgPolicy("added", { for: "insert", withCheck: sql`true` }),
  ],
);
