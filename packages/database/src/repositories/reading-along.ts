import type { MembershipId, PlainDate, PracticeId, ReadingAlongId, TrajectoryId } from "@hervat/domain/primitives";
import { ReadingAlong } from "@hervat/domain/session";
import { and, asc, eq, gt, isNotNull, isNull, lte, or, type Placeholder, type SQL } from "drizzle-orm";
import { readingAlong } from "../schema/session-note.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const casesOfMember = builtOnce<{ tenant: PracticeId; membershipId: MembershipId; on: PlainDate }>()((db, given) =>
  db
    .selectDistinct({ trajectoryId: readingAlong.trajectoryId, kind: readingAlong.kind })
    .from(readingAlong)
    .where(and(eq(readingAlong.tenantId, given("tenant")), eq(readingAlong.membershipId, given("membershipId")), countsOn(given("on"))))
    .limit(MOST_ROWS),
);

const besideOf = builtOnce<OfMany & { on: PlainDate }>()((db, given) =>
  db
    .selectDistinct({ trajectoryId: readingAlong.trajectoryId, membershipId: readingAlong.membershipId })
    .from(readingAlong)
    .where(
      and(
        eq(readingAlong.tenantId, given("tenant")),
        anyOf(readingAlong.trajectoryId, given("ids")),
        eq(readingAlong.kind, "beside"),
        isNotNull(readingAlong.membershipId),
        countsOn(given("on")),
      ),
    )
    .limit(MOST_ROWS),
);

function countsOn(on: Placeholder): SQL | undefined {
  return and(lte(readingAlong.agreedOn, on), or(isNull(readingAlong.endedOn), gt(readingAlong.endedOn, on)));
}

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

    /** The cases in which this colleague stands in, and those in which she coaches beside another, on that day. */
    async casesOf(membershipId: MembershipId, on: PlainDate): Promise<{ standIn: TrajectoryId[]; beside: TrajectoryId[] }> {
      const rows = await casesOfMember(db, { tenant, membershipId, on });
      const ofKind = (asked: ReadingAlong["kind"]) => rows.flatMap(({ kind, trajectoryId }) => (kind === asked ? [trajectoryId] : []));
      return { standIn: ofKind("stand-in"), beside: ofKind("beside") };
    },

    /** Who coaches beside the coach of these cases on that day. */
    async besideOf(ids: readonly TrajectoryId[], on: PlainDate): Promise<ReadonlyMap<TrajectoryId, MembershipId[]>> {
      const found = new Map<TrajectoryId, MembershipId[]>();
      for (const { trajectoryId, membershipId } of await besideOf(db, { tenant, ids, on }))
        if (membershipId !== null) found.set(trajectoryId, [...(found.get(trajectoryId) ?? []), membershipId]);
      return found;
    },

    async addMany(added: readonly ReadingAlong[]): Promise<void> {
      await insertMany(
        db,
        readingAlong,
        added.map((one) => ({ ...one, tenantId: tenant, membershipId: one.kind === "supervisor" ? null : one.membershipId })),
      );
    },

    /** Ends all that she stands in for and coaches beside; of `ids` alone where they are given. */
    async endOfMember(membershipId: MembershipId, on: PlainDate, ids?: readonly TrajectoryId[]): Promise<void> {
      await db
        .update(readingAlong)
        .set({ endedOn: on })
        .where(
          and(
            own,
            eq(readingAlong.membershipId, membershipId),
            isNull(readingAlong.endedOn),
            ids === undefined ? undefined : anyOf(readingAlong.trajectoryId, ids),
          ),
        );
    },

    /** @returns what ended; undefined where it was over already */
    async end(trajectoryId: TrajectoryId, id: ReadingAlongId, on: PlainDate): Promise<ReadingAlong | undefined> {
      const [ended] = await db
        .update(readingAlong)
        .set({ endedOn: on })
        .where(and(own, eq(readingAlong.trajectoryId, trajectoryId), eq(readingAlong.id, id), isNull(readingAlong.endedOn)))
        .returning();
      return ended && ReadingAlong.parse(ended);
    },
  };
}
