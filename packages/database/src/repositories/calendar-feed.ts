import type { MembershipId, PracticeId } from "@hervat/domain/primitives";
import { and, asc, eq, isNull } from "drizzle-orm";
import { calendarFeeds, type FeedKind } from "../schema/calendar-feed.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** An address that a calendar reads, without its secret. */
export interface CalendarFeed {
  readonly id: string;
  readonly membershipId: MembershipId;
  readonly kind: FeedKind;
  readonly withNames: boolean;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export function calendarFeedRepository(db: Db, tenant: PracticeId) {
  const own = eq(calendarFeeds.tenantId, tenant);
  const standing = and(own, isNull(calendarFeeds.revokedAt));
  return {
    /** Those of one colleague that still answer, the oldest first. */
    ofMembership(membershipId: MembershipId): Promise<CalendarFeed[]> {
      return db
        .select(COLUMNS)
        .from(calendarFeeds)
        .where(and(standing, eq(calendarFeeds.membershipId, membershipId)))
        .orderBy(asc(calendarFeeds.createdAt), asc(calendarFeeds.id))
        .limit(MOST_ROWS);
    },

    async add({ readAt: _readAt, ...feed }: CalendarFeed, tokenHash: Uint8Array): Promise<void> {
      await db.insert(calendarFeeds).values({ ...feed, tenantId: tenant, tokenHash });
    },

    /** @returns false when it is not hers, or revoked already */
    async revoke(id: string, membershipId: MembershipId, at: Date): Promise<boolean> {
      const revoked = await db
        .update(calendarFeeds)
        .set({ revokedAt: at })
        .where(and(standing, eq(calendarFeeds.id, id), eq(calendarFeeds.membershipId, membershipId)))
        .returning({ id: calendarFeeds.id });
      return revoked.length > 0;
    },

    /** Only as `auth`: whoever brings the secret has not signed in. */
    async findByToken(tokenHash: Uint8Array): Promise<CalendarFeed | undefined> {
      const [row] = await db
        .select(COLUMNS)
        .from(calendarFeeds)
        .where(and(standing, eq(calendarFeeds.tokenHash, tokenHash)));
      return row;
    },

    /** Only as `auth`. */
    async markRead(id: string, at: Date): Promise<void> {
      await db
        .update(calendarFeeds)
        .set({ readAt: at })
        .where(and(own, eq(calendarFeeds.id, id)));
    },
  };
}

const COLUMNS = {
  id: calendarFeeds.id,
  membershipId: calendarFeeds.membershipId,
  kind: calendarFeeds.kind,
  withNames: calendarFeeds.withNames,
  createdAt: calendarFeeds.createdAt,
  readAt: calendarFeeds.readAt,
};
