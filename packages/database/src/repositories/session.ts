import type { MembershipId, PracticeId, SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { type Place, Session } from "@hervat/domain/session";
import { and, asc, count, eq, gte, lt, or, sql } from "drizzle-orm";
import { sessions } from "../schema/session.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

const sessionsOf = builtOnce<OfMany>()((db, given) =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.tenantId, given("tenant")), anyOf(sessions.trajectoryId, given("ids"))))
    .orderBy(asc(sessions.startsAt)),
);

const rowById = builtOnce<{ tenant: PracticeId; id: SessionId }>()((db, given) =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.tenantId, given("tenant")), eq(sessions.id, given("id")))),
);

const sessionsBetween = builtOnce<{ tenant: PracticeId; from: string; until: string }>()((db, given) =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.tenantId, given("tenant")), gte(sessions.startsAt, given("from")), lt(sessions.startsAt, given("until"))))
    .orderBy(asc(sessions.startsAt))
    .limit(MOST_ROWS),
);

const rowsByTrajectory = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await sessionsOf(db, { tenant, ids });
  return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
});

const heldById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select({ id: sessions.trajectoryId, held: count() })
    .from(sessions)
    .where(and(eq(sessions.tenantId, tenant), anyOf(sessions.trajectoryId, ids), eq(sessions.kind, "session"), eq(sessions.status, "held")))
    .groupBy(sessions.trajectoryId);
  return new Map(rows.map(({ id, held }) => [id, held]));
});

export function sessionRepository(db: Db, tenant: PracticeId) {
  const own = eq(sessions.tenantId, tenant);
  return {
    async find(id: SessionId): Promise<Stored<Session> | undefined> {
      const [row] = await rowById(db, { tenant, id });
      return row && toStored(row);
    },

    async ofTrajectory(trajectoryId: TrajectoryId): Promise<Stored<Session>[]> {
      const rows = (await rowsByTrajectory(db, tenant, [trajectoryId])).get(trajectoryId) ?? [];
      return rows.slice(0, MOST_ROWS).map(toStored);
    },

    /** Of many trajectories in one query; one without any is not among them. */
    async ofTrajectories(ids: readonly TrajectoryId[]): Promise<ReadonlyMap<TrajectoryId, Session[]>> {
      const found = await rowsByTrajectory(db, tenant, ids);
      return new Map([...found].map(([id, rows]) => [id, rows.map((row) => toStored(row).value)]));
    },

    /** All that begins from `from` and before `until`, for a calendar. */
    async between(from: Date, until: Date): Promise<Stored<Session>[]> {
      const rows = await sessionsBetween(db, { tenant, from: from.toISOString(), until: until.toISOString() });
      return rows.map(toStored);
    },

    /** How many sessions of guidance were held here; those before the dossier came are not among them. */
    countHeld(ids: readonly TrajectoryId[]): Promise<ReadonlyMap<TrajectoryId, number>> {
      return heldById(db, tenant, ids);
    },

    async addMany(added: readonly Session[]): Promise<void> {
      await insertMany(
        db,
        sessions,
        added.map((session) => ({ ...toColumns(session), tenantId: tenant, id: session.id })),
      );
    },

    /** What she was to hold goes to the coach of the case: she coaches there no longer. What she held stays hers. */
    async giveBack(coach: MembershipId, ids?: readonly TrajectoryId[]): Promise<void> {
      await db
        .update(sessions)
        .set({ coachMembershipId: null, version: sql`${sessions.version} + 1` })
        .where(
          and(
            own,
            eq(sessions.coachMembershipId, coach),
            or(eq(sessions.status, "planned"), eq(sessions.toReplan, true)),
            ids === undefined ? undefined : anyOf(sessions.trajectoryId, ids),
          ),
        );
    },

    /** @throws StaleSaveError */
    async save({ version, value }: Stored<Session>): Promise<void> {
      const saved = await db
        .update(sessions)
        .set({ ...toColumns(value), version: version + 1 })
        .where(and(own, eq(sessions.id, value.id), eq(sessions.version, version)))
        .returning({ id: sessions.id });
      assertSaved(saved, "session", value.id);
    },
  };
}

function toColumns(session: Session) {
  const cancelled = session.status === "cancelled" ? session : undefined;
  return {
    trajectoryId: session.trajectoryId,
    number: session.number,
    kind: session.kind,
    startsAt: session.startsAt,
    durationMinutes: session.durationMinutes,
    status: session.status,
    cancelledAt: cancelled?.cancelledAt ?? null,
    cancelledBy: cancelled?.cancelledBy ?? null,
    late: cancelled?.late ?? null,
    toReplan: cancelled?.toReplan ?? false,
    coachMembershipId: session.coach,
    placeKind: session.place?.kind ?? null,
    roomId: session.place?.kind === "room" ? session.place.roomId : null,
    where: session.place === null ? null : whereOf(session.place),
    travelMinutes: session.travel?.minutes ?? null,
    travelKilometres: session.travel?.kilometres ?? null,
  };
}

function whereOf(place: Place): string | null {
  switch (place.kind) {
    case "employer":
    case "walk":
      return place.where;
    case "video":
      return place.link;
    case "room":
    case "phone":
      return null;
  }
}

type Row = typeof sessions.$inferSelect;

/** A row as the domain knows it. */
export function toSession({ coachMembershipId: coach, placeKind, roomId, where, travelMinutes, travelKilometres, ...row }: Row): Session {
  const travel = travelMinutes === null ? null : { minutes: travelMinutes, kilometres: travelKilometres };
  return Session.parse({ ...row, coach, place: toPlace(placeKind, roomId, where), travel });
}

function toPlace(kind: Row["placeKind"], roomId: Row["roomId"], where: Row["where"]) {
  switch (kind) {
    case null:
      return null;
    case "room":
      return { kind, roomId };
    case "employer":
    case "walk":
      return { kind, where };
    case "video":
      return { kind, link: where };
    case "phone":
      return { kind };
  }
}

function toStored(row: Row): Stored<Session> {
  return { version: row.version, value: toSession(row) };
}
