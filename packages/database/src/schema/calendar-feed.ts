import type { MembershipId } from "@hervat/domain/primitives";
import { boolean, index, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { bytes, moment, oneOf, rowId, sameTenant, tenantId, tenantRow, word } from "./columns.ts";
import { memberships } from "./membership.ts";
import { identitySchema } from "./schemas.ts";

/** What a calendar can follow: the days of the law over a caseload, the sessions of a coach, or what an employer has to do for his employees. */
export const FEED_KINDS = ["obligations", "sessions", "employees"] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

/** A secret address at which a calendar program reads along until it is revoked; only the hash of its token is kept. */
export const calendarFeeds = identitySchema.table(
  "calendar_feed",
  {
    tenantId: tenantId(),
    id: rowId(),
    membershipId: uuid("membership_id").$type<MembershipId>().notNull(),
    kind: word("kind", FEED_KINDS).notNull(),
    /** Titles carry the client's code; her name only where whoever made the address asked for it. */
    withNames: boolean("with_names").notNull().default(false),
    tokenHash: bytes("token_hash").notNull(),
    createdAt: moment("created_at").notNull(),
    revokedAt: moment("revoked_at"),
    /** So that she sees whether a calendar still reads it. */
    readAt: moment("read_at"),
  },
  (table) => [
    ...tenantRow(table),
    sameTenant("calendar_feed_membership", [table.tenantId, table.membershipId], [memberships.tenantId, memberships.id]),
    uniqueIndex("calendar_feed_token").on(table.tenantId, table.tokenHash),
    index("calendar_feed_membership").on(table.tenantId, table.membershipId),
    oneOf("kind_is_known", table.kind, FEED_KINDS),
  ],
);
