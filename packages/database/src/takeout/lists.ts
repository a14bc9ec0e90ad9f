import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq } from "drizzle-orm";
import { clients } from "../schema/client.ts";
import { employers } from "../schema/employer.ts";
import { memberships } from "../schema/membership.ts";
import { people } from "../schema/person.ts";
import { sessions } from "../schema/session.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";

/** One trajectory in a list for people; nothing about health. */
export async function listTakenTrajectories(db: Db, tenant: PracticeId) {
  return db
    .select({
      trajectoryId: trajectories.id,
      code: clients.code,
      name: clients.name,
      function: clients.function,
      hours: clients.contractHoursPerWeek,
      employer: employers.name,
      employerId: employers.id,
      coach: people.name,
      programmeKey: trajectories.programmeKey,
      programmeVersion: trajectories.programmeVersion,
      status: trajectories.status,
      startedOn: trajectories.startedOn,
    })
    .from(trajectories)
    .innerJoin(clients, and(eq(clients.tenantId, trajectories.tenantId), eq(clients.id, trajectories.clientId)))
    .innerJoin(employers, and(eq(employers.tenantId, clients.tenantId), eq(employers.id, clients.employerId)))
    .innerJoin(memberships, and(eq(memberships.tenantId, trajectories.tenantId), eq(memberships.id, trajectories.coachMembershipId)))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(trajectories.tenantId, tenant))
    .orderBy(asc(clients.code), asc(trajectories.startedOn));
}

/** One talk in a list for people: when, how long and whether it was held. */
export interface TakenSession {
  readonly trajectoryId: TrajectoryId;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly number: number | null;
  readonly kind: "session" | "client-intake" | "manager-intake" | "evaluation";
  readonly status: "planned" | "held" | "cancelled" | "no-show";
}

export async function listTakenSessions(db: Db, tenant: PracticeId): Promise<TakenSession[]> {
  return db
    .select({
      trajectoryId: sessions.trajectoryId,
      startsAt: sessions.startsAt,
      minutes: sessions.durationMinutes,
      number: sessions.number,
      kind: sessions.kind,
      status: sessions.status,
    })
    .from(sessions)
    .where(eq(sessions.tenantId, tenant))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
}
