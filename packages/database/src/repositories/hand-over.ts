import type { HandOverId, MembershipId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { HandOver, type StandIn, type StandInPeriod } from "@hervat/domain/trajectory";
import { and, asc, desc, eq, gte, isNull, lte, type Placeholder, type SQL, sql } from "drizzle-orm";
import { handOvers } from "../schema/hand-over.ts";
import { sessions } from "../schema/session.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

/** What the client may know of it: who, and until when. */
export interface ShownHandOver {
  readonly kind: HandOver["kind"];
  readonly from: MembershipId;
  readonly to: MembershipId;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate | null;
}

const standingInOf = builtOnce<{ tenant: PracticeId; membershipId: MembershipId; on: PlainDate }>()((db, given) =>
  db
    .selectDistinct({ id: handOvers.trajectoryId })
    .from(handOvers)
    .where(and(eq(handOvers.tenantId, given("tenant")), eq(handOvers.to, given("membershipId")), isStanding(given("on"))))
    .limit(MOST_ROWS),
);

const standInsOf = builtOnce<OfMany & { on: PlainDate }>()((db, given) =>
  db
    .select({ trajectoryId: handOvers.trajectoryId, to: handOvers.to })
    .from(handOvers)
    .where(and(eq(handOvers.tenantId, given("tenant")), anyOf(handOvers.trajectoryId, given("ids")), isStanding(given("on"))))
    .limit(MOST_ROWS),
);

function isStanding(on: Placeholder): SQL {
  return sql`${handOvers.kind} = 'stand-in' and ${handOvers.endedAt} is null and ${on}::date between ${handOvers.firstDay} and ${handOvers.lastDay}`;
}

/** Each time a case went to a colleague, and who stands in now. */
export function handOverRepository(db: Db, tenant: PracticeId) {
  const own = eq(handOvers.tenantId, tenant);
  return {
    /** The cases in which this colleague stands in on that day. */
    async standingIn(membershipId: MembershipId, on: PlainDate): Promise<TrajectoryId[]> {
      const rows = await standingInOf(db, { tenant, membershipId, on });
      return rows.map(({ id }) => id);
    },

    /** Who stands in on that day, of these cases. */
    standInsOf(ids: readonly TrajectoryId[], on: PlainDate): Promise<{ trajectoryId: TrajectoryId; to: MembershipId }[]> {
      return standInsOf(db, { tenant, ids, on });
    },

    async find(id: HandOverId): Promise<HandOver | undefined> {
      const [row] = await db
        .select()
        .from(handOvers)
        .where(and(own, eq(handOvers.id, id)));
      return row && HandOver.parse(row);
    },

    /** Stand-ins that are there or will come, the first to end first. */
    async arranged(today: PlainDate): Promise<StandIn[]> {
      const rows = await db
        .select()
        .from(handOvers)
        .where(and(own, eq(handOvers.kind, "stand-in"), isNull(handOvers.endedAt), gte(handOvers.lastDay, today)))
        .orderBy(asc(handOvers.lastDay), asc(handOvers.id))
        .limit(MOST_ROWS);
      return rows.flatMap((row) => {
        const found = HandOver.parse(row);
        return found.kind === "stand-in" ? [found] : [];
      });
    },

    /** The newest first, without a reason: what the client reads. */
    async shownOf(trajectoryId: TrajectoryId, today: PlainDate): Promise<ShownHandOver[]> {
      const { kind, from, to, firstDay, lastDay } = handOvers;
      return db
        .select({ kind, from, to, firstDay, lastDay })
        .from(handOvers)
        .where(and(own, eq(handOvers.trajectoryId, trajectoryId), isNull(handOvers.endedAt), lte(firstDay, today)))
        .orderBy(desc(firstDay), desc(handOvers.id))
        .limit(20);
    },

    async addMany(added: readonly HandOver[]): Promise<void> {
      await insertMany(
        db,
        handOvers,
        added.map((one) => ({ ...one, tenantId: tenant })),
      );
    },

    /** Ends the stand-ins of these cases at once; of those for other days than these, none. */
    async endOf(ids: readonly TrajectoryId[], at: Date, during: StandInPeriod | null): Promise<void> {
      const sharesDays = during && and(lte(handOvers.firstDay, during.lastDay), gte(handOvers.lastDay, during.firstDay));
      await db
        .update(handOvers)
        .set({ endedAt: at })
        .where(
          and(own, anyOf(handOvers.trajectoryId, ids), eq(handOvers.kind, "stand-in"), isNull(handOvers.endedAt), sharesDays ?? undefined),
        );
    },

    /** Ends all that she was asked to stand in for: she leaves. */
    async endOfStandIn(membershipId: MembershipId, at: Date): Promise<void> {
      await db
        .update(handOvers)
        .set({ endedAt: at })
        .where(and(own, eq(handOvers.to, membershipId), eq(handOvers.kind, "stand-in"), isNull(handOvers.endedAt)));
    },

    /** @returns whether it was still arranged */
    async end(id: HandOverId, at: Date): Promise<boolean> {
      const ended = await db
        .update(handOvers)
        .set({ endedAt: at })
        .where(and(own, eq(handOvers.id, id), eq(handOvers.kind, "stand-in"), isNull(handOvers.endedAt)))
        .returning({ id: handOvers.id });
      return ended.length > 0;
    },

    /** Talks of these cases that are still to come: they go along with a case. */
    async plannedTalks(ids: readonly TrajectoryId[], now: Date): Promise<number> {
      const [row] = await db
        .select({ count: sql<number>`count(*)::int` })
        .from(sessions)
        .where(
          and(
            eq(sessions.tenantId, tenant),
            anyOf(sessions.trajectoryId, ids),
            eq(sessions.status, "planned"),
            gte(sessions.startsAt, now),
          ),
        );
      return row?.count ?? 0;
    },
  };
}
