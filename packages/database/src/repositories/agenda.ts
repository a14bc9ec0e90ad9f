import type { MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import type { Booking, Session } from "@hervat/domain/session";
import { and, asc, eq, gt, gte, inArray, lt, or, sql } from "drizzle-orm";
import { clients } from "../schema/client.ts";
import { memberships } from "../schema/membership.ts";
import { people } from "../schema/person.ts";
import { sessions } from "../schema/session.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { toSession } from "./session.ts";
import { MOST_ROWS } from "./stored.ts";

/** A talk with the names that an agenda shows. Who may see which is for the caller to decide. */
export interface AgendaLine {
  readonly session: Session;
  readonly version: number;
  /** Who holds it: the coach who answers for the case, or who coaches beside her. */
  readonly coach: MembershipId;
  /** The coach who answers for the case. */
  readonly answers: MembershipId;
  readonly coachName: string;
  readonly clientName: string;
  /** The case is closed: what was planned of it was called off. */
  readonly ended: boolean;
}

export interface AgendaQuestion {
  readonly from: Date;
  readonly until: Date;
  /** The agenda of one coach; left out: of the whole practice. */
  readonly coach?: MembershipId;
  /** With these cases of others, where she stands in. */
  readonly alsoIn?: readonly TrajectoryId[];
  /** With what was called off, for a calendar that must take it out. */
  readonly cancelled?: boolean;
}

/** Who holds a talk. */
const holder = sql<MembershipId>`coalesce(${sessions.coachMembershipId}, ${trajectories.coachMembershipId})`;

/** What the practice has on its agenda, in order of time: what stands, and what still asks for another moment. */
export async function readAgenda(
  db: Db,
  tenant: PracticeId,
  { from, until, coach, alsoIn = [], cancelled = false }: AgendaQuestion,
): Promise<AgendaLine[]> {
  const rows = await db
    .select({
      session: sessions,
      coach: holder,
      answers: trajectories.coachMembershipId,
      coachName: people.name,
      clientName: clients.name,
      ended: sql<boolean>`${trajectories.status} in ('completed', 'stopped')`,
    })
    .from(sessions)
    .innerJoin(trajectories, and(eq(trajectories.tenantId, sessions.tenantId), eq(trajectories.id, sessions.trajectoryId)))
    .innerJoin(clients, and(eq(clients.tenantId, trajectories.tenantId), eq(clients.id, trajectories.clientId)))
    .innerJoin(memberships, and(eq(memberships.tenantId, trajectories.tenantId), eq(memberships.id, holder)))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(sessions.tenantId, tenant),
        gte(sessions.startsAt, from),
        lt(sessions.startsAt, until),
        coach && or(eq(holder, coach), inArray(trajectories.id, [...alsoIn])),
        cancelled ? undefined : or(inArray(sessions.status, ["planned", "held", "no-show"]), eq(sessions.toReplan, true)),
      ),
    )
    .orderBy(asc(sessions.startsAt), asc(sessions.id))
    .limit(MOST_ROWS);
  return rows.map(({ session, ...names }) => ({ ...names, session: toSession(session), version: session.version }));
}

/** The planned talks of the practice that touch these hours, as who and what they take. */
export async function readBookings(
  db: Db,
  tenant: PracticeId,
  { from, until }: Pick<AgendaQuestion, "from" | "until">,
): Promise<Booking[]> {
  return db
    .select({
      sessionId: sessions.id,
      startsAt: sessions.startsAt,
      durationMinutes: sessions.durationMinutes,
      roomId: sessions.roomId,
      coach: holder,
    })
    .from(sessions)
    .innerJoin(trajectories, and(eq(trajectories.tenantId, sessions.tenantId), eq(trajectories.id, sessions.trajectoryId)))
    .where(
      and(
        eq(sessions.tenantId, tenant),
        eq(sessions.status, "planned"),
        lt(sessions.startsAt, until),
        gt(sql`${sessions.startsAt} + make_interval(mins => ${sessions.durationMinutes})`, from.toISOString()),
      ),
    )
    .orderBy(asc(sessions.startsAt))
    .limit(MOST_ROWS);
}

/** Plans of one practice wait for each other here until commit: of two that take the same room, the second sees the first. */
export async function holdAgenda(db: Db, tenant: PracticeId): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`agenda ${tenant}`}, 0))`);
}
