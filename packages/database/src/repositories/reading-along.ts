import type { MembershipId, PlainDate, PracticeId, ReadingAlongId, TrajectoryId } from "@hervat/domain/primitives";
import { ReadingAlong } from "@hervat/domain/session";
import { and, asc, eq, gt, isNull, lte, or } from "drizzle-orm";
import { readingAlong } from "../schema/session-note.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const standingInOf = builtOnce<{ tenant: PracticeId; membershipId: MembershipId; on: PlainDate }>()((db, given) =>
  db
    .selectDistinct({ id: readingAlong.trajectoryId })
    .from(readingAlong)
    .where(
      and(
        eq(readingAlong.tenantId, given("tenant")),
        eq(readingAlong.kind, "stand-in"),
        eq(readingAlong.membershipId, given("membershipId")),
        lte(readingAlong.agreedOn, given("on")),
        or(isNull(readingAlong.endedOn), gt(readingAlong.endedOn, given("on"))),
      ),
    )
    .limit(MOST_ROWS),
);

/** Who of the practice reads notes of a case, with the client's consent. */
export function readingAlongRepository(db: Db, tenant: PracticeId) {
  const own = eq(readingAlong.tenantId, tenant);
  return {
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<ReadingAlong[]> {
      const rows = await db
        .select()
        .from(readingAlong)
        .where(and(own, eq(readingAlong.trajectoryId, trajectoryId)))
        .orderBy(asc(readingAlong.agreedOn), asc(readingAlong.id))
        .limit(MOST_ROWS);
      return rows.map((row) => ReadingAlong.parse(row));
    },

    /** The cases in which this colleague stands in on that day. */
    async standingIn(membershipId: MembershipId, on: PlainDate): Promise<TrajectoryId[]> {
      const rows = await standingInOf(db, { tenant, membershipId, on });
      return rows.map(({ id }) => id);
    },

    async addMany(added: readonly ReadingAlong[]): Promise<void> {
      await insertMany(
        db,
        readingAlong,
        added.map((one) => ({ ...one, tenantId: tenant, membershipId: one.kind === "stand-in" ? one.membershipId : null })),
      );
    },

    /** Ends all that she stands in for: she leaves. */
    async endOfStandIn(membershipId: MembershipId, on: PlainDate): Promise<void> {
      await db
        .update(readingAlong)
        .set({ endedOn: on })
        .where(and(own, eq(readingAlong.membershipId, membershipId), isNull(readingAlong.endedOn)));
    },

    /** @returns whether it was still going on */
    async end(trajectoryId: TrajectoryId, id: ReadingAlongId, on: PlainDate): Promise<boolean> {
      const ended = await db
        .update(readingAlong)
        .set({ endedOn: on })
        .where(and(own, eq(readingAlong.trajectoryId, trajectoryId), eq(readingAlong.id, id), isNull(readingAlong.endedOn)))
        .returning({ id: readingAlong.id });
      return ended.length > 0;
    },
  };
}
