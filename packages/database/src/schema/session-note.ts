import type { MembershipId, PlainDate, ReadingAlongId, SessionId } from "@hervat/domain/primitives";
import type { StageKey } from "@hervat/domain/programme";
import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { civilDay, moment, ofTenant, oneOf, rowId, sameTenant, sealed, tenantId, tenantRow, version, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { ofTrajectory, trajectoryId } from "./of-trajectory.ts";
import { careSchema } from "./schemas.ts";
import { sessions } from "./session.ts";

const VISIBILITIES = ["mine", "stand-in", "supervisor"] as const;
const OUTCOMES = ["done", "partly", "not-done"] as const;
const READERS = ["stand-in", "beside", "supervisor"] as const;

/** The coach's working notes of one session. A trigger keeps what was signed. */
export const sessionNotes = careSchema.table(
  "session_note",
  {
    tenantId: tenantId(),
    sessionId: uuid("session_id").$type<SessionId>().notNull(),
    authorMembershipId: uuid("author_membership_id").$type<MembershipId>().notNull(),
    trajectoryId: trajectoryId(),
    goal: sealed("goal").notNull(),
    done: sealed("done").notNull(),
    agreed: sealed("agreed").notNull(),
    next: sealed("next").notNull(),
    /** What the client takes home, one thing a line; null in notes from before there was room for it. */
    homework: sealed("homework"),
    /** For the author alone: left out of every report and view. */
    private: sealed("private").notNull(),
    /** Who reads it beside the coach of the case. */
    visibility: word("visibility", VISIBILITIES).notNull().default("mine"),
    /** Keys of the themes that the programme names: the talk touched them. */
    focusAreas: text("focus_areas").array().$type<StageKey[]>().notNull().default([]),
    signedAt: moment("signed_at"),
    signedBy: uuid("signed_by").$type<MembershipId>(),
    /** Additions from before they had rows of their own; written no more. */
    amendments: sealed("amendments"),
    version: version(),
    savedAt: moment("saved_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.sessionId] }),
    sameTenant("session_note_session", [table.tenantId, table.sessionId], [sessions.tenantId, sessions.id]),
    sameTenant("session_note_author", [table.tenantId, table.authorMembershipId], [memberships.tenantId, memberships.id]),
    ...ofTrajectory("session_note", table),
    check("signed_is_whole", sql`num_nulls(${table.signedAt}, ${table.signedBy}) in (0, 2)`),
    oneOf("visibility_is_known", table.visibility, VISIBILITIES),
    ofTenant(),
  ],
);

/** Row about one note: the reference within the practice, the index to find it by, and the person who made it. */
function ofNote(name: string, table: { tenantId: AnyPgColumn; sessionId: AnyPgColumn; by: AnyPgColumn }) {
  return [
    sameTenant(`${name}_note`, [table.tenantId, table.sessionId], [sessionNotes.tenantId, sessionNotes.sessionId]),
    sameTenant(`${name}_by`, [table.tenantId, table.by], [memberships.tenantId, memberships.id]),
    index(`${name}_note`).on(table.tenantId, table.sessionId),
  ];
}

const noteRow = () => ({
  tenantId: tenantId(),
  id: rowId(),
  sessionId: uuid("session_id").$type<SessionId>().notNull(),
  trajectoryId: trajectoryId(),
  by: uuid("by").$type<MembershipId>().notNull(),
  at: moment("at").notNull(),
});

/** What was added to a signed note. Rows are only added. */
export const noteAmendments = careSchema.table("note_amendment", { ...noteRow(), text: sealed("text").notNull() }, (table) => [
  ...tenantRow(table),
  ...ofNote("note_amendment", table),
  ...ofTrajectory("note_amendment", table),
]);

/** A supervisor stands for a signed note. Rows are only added. */
export const noteCountersigns = careSchema.table("note_countersign", { ...noteRow(), remark: sealed("remark") }, (table) => [
  ...tenantRow(table),
  ...ofNote("note_countersign", table),
  ...ofTrajectory("note_countersign", table),
]);

/** What became of a thing to do at home. Rows are only added: the last one counts. */
export const homeworkTicks = careSchema.table(
  "homework_tick",
  { ...noteRow(), item: sealed("item").notNull(), outcome: word("outcome", OUTCOMES).notNull() },
  (table) => [
    ...tenantRow(table),
    ...ofNote("homework_tick", table),
    ...ofTrajectory("homework_tick", table),
    oneOf("outcome_is_known", table.outcome, OUTCOMES),
  ],
);

/** Someone of the practice who reads notes of a case, with the client's consent. */
export const readingAlong = careSchema.table(
  "reading_along",
  {
    tenantId: tenantId(),
    id: rowId().$type<ReadingAlongId>(),
    trajectoryId: trajectoryId(),
    kind: word("kind", READERS).notNull(),
    membershipId: uuid("membership_id").$type<MembershipId>(),
    agreedOn: civilDay("agreed_on").$type<PlainDate>().notNull(),
    endedOn: civilDay("ended_on").$type<PlainDate>(),
    version: version(),
  },
  (table) => [
    ...tenantRow(table),
    ...ofTrajectory("reading_along", table),
    sameTenant("reading_along_member", [table.tenantId, table.membershipId], [memberships.tenantId, memberships.id]),
    oneOf("kind_is_known", table.kind, READERS),
    check("colleague_is_named", sql`(${table.kind} = 'supervisor') = (${table.membershipId} is null)`),
  ],
);
