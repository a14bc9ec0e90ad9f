import type { PracticeId, SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { Session } from "@hervat/domain/session";
import { and, asc, count, eq, gte, inArray, lt } from "drizzle-orm";
import { sessions } from "../schema/session.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

export function sessionRepository(db: Db, tenant: PracticeId) {
  const own = eq(sessions.tenantId, tenant);
  return {
    async find(id: SessionId): Promise<Stored<Session> | undefined> {
      const [row] = await db
        .select()
        .from(sessions)
        .where(and(own, eq(sessions.id, id)));
      return row && toStored(row);
    },

    async ofTrajectory(trajectoryId: TrajectoryId): Promise<Stored<Session>[]> {
      const rows = await db
        .select()
        .from(sessions)
        .where(and(own, eq(sessions.trajectoryId, trajectoryId)))
        .orderBy(asc(sessions.startsAt))
        .limit(MOST_ROWS);
      return rows.map(toStored);
    },

    /** All that begins from `from` and before `until`, for a calendar. */
    async between(from: Date, until: Date): Promise<Stored<Session>[]> {
      const rows = await db
        .select()
        .from(sessions)
        .where(and(own, gte(sessions.startsAt, from), lt(sessions.startsAt, until)))
        .orderBy(asc(sessions.startsAt))
        .limit(MOST_ROWS);
      return rows.map(toStored);
    },

    /** How many sessions of guidance were held here; those before the dossier came are not among them. */
    async countHeld(ids: readonly TrajectoryId[]): Promise<Map<TrajectoryId, number>> {
      const rows = await db
        .select({ id: sessions.trajectoryId, held: count() })
        .from(sessions)
        .where(and(own, inArray(sessions.trajectoryId, [...ids]), eq(sessions.kind, "session"), eq(sessions.status, "held")))
        .groupBy(sessions.trajectoryId);
      return new Map(rows.map(({ id, held }) => [id, held]));
    },

    async addMany(added: readonly Session[]): Promise<void> {
      await insertMany(
        db,
        sessions,
        added.map((session) => ({ ...toColumns(session), tenantId: tenant, id: session.id })),
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
  };
}

function toStored({ version, ...row }: typeof sessions.$inferSelect): Stored<Session> {
  return { version, value: Session.parse(row) };
}
