import type { ClientId, EmployerId, MembershipId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { ProgrammeRef } from "@hervat/domain/programme";
import type { TrajectoryStatus } from "@hervat/domain/trajectory";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { clients } from "../schema/client.ts";
import { employers } from "../schema/employer.ts";
import { memberships } from "../schema/membership.ts";
import { people } from "../schema/person.ts";
import { sessions } from "../schema/session.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** One line of a caseload, as lists show and filter it. */
export interface CaseloadLine {
  readonly trajectoryId: TrajectoryId;
  readonly clientId: ClientId;
  readonly code: string;
  readonly name: string;
  readonly employerId: EmployerId;
  readonly employer: string;
  readonly coachMembershipId: MembershipId;
  readonly coach: string;
  readonly programme: ProgrammeRef;
  readonly status: TrajectoryStatus;
  readonly startedOn: PlainDate;
  /** Sessions held, those before Hervat included. */
  readonly sessionsHeld: number;
  readonly nextSessionAt: Date | null;
  readonly lastSessionAt: Date | null;
}

export interface CaseloadQuestion {
  readonly now: Date;
  /** The caseload of one coach; left out: of the whole practice. */
  readonly coach?: MembershipId;
  readonly statuses?: readonly TrajectoryStatus[];
  /** Part of a name, code or employer, whatever its accents and capitals. */
  readonly search?: string;
  readonly ids?: readonly TrajectoryId[];
  readonly limit?: number;
}

/** A caseload in one query, ordered by name. What is statutory about it follows from its sickness record, in the domain. */
export async function readCaseload(db: Db, tenant: PracticeId, question: CaseloadQuestion): Promise<CaseloadLine[]> {
  const { now, coach, statuses, search, ids, limit = MOST_ROWS } = question;
  const t = trajectories;
  const own = (table: { tenantId: AnyPgColumn; trajectoryId: AnyPgColumn }) =>
    sql`${table.tenantId} = ${t.tenantId} and ${table.trajectoryId} = ${t.id}`;
  const moment = now.toISOString();
  const rows = await db
    .select({
      trajectoryId: t.id,
      clientId: clients.id,
      code: clients.code,
      name: clients.name,
      employerId: employers.id,
      employer: employers.name,
      coachMembershipId: t.coachMembershipId,
      coach: people.name,
      programmeKey: t.programmeKey,
      programmeVersion: t.programmeVersion,
      status: t.status,
      startedOn: t.startedOn,
      sessionsHeld: sql<number>`${t.sessionsBefore} + (select count(*)::int from ${sessions} where ${own(sessions)} and ${sessions.kind} = 'session' and ${sessions.status} = 'held')`,
      nextSessionAt: sql<
        string | null
      >`(select min(${sessions.startsAt}) from ${sessions} where ${own(sessions)} and ${sessions.status} = 'planned' and ${sessions.startsAt} >= ${moment})`,
      lastSessionAt: sql<
        string | null
      >`(select max(${sessions.startsAt}) from ${sessions} where ${own(sessions)} and ${sessions.status} = 'held')`,
    })
    .from(t)
    .innerJoin(clients, and(eq(clients.tenantId, t.tenantId), eq(clients.id, t.clientId)))
    .innerJoin(employers, and(eq(employers.tenantId, clients.tenantId), eq(employers.id, clients.employerId)))
    .innerJoin(memberships, and(eq(memberships.tenantId, t.tenantId), eq(memberships.id, t.coachMembershipId)))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(t.tenantId, tenant),
        coach && eq(t.coachMembershipId, coach),
        statuses && inArray(t.status, [...statuses]),
        ids && inArray(t.id, [...ids]),
        search === undefined || search.trim() === ""
          ? undefined
          : sql`public.unaccent(lower(${clients.name} || ' ' || ${clients.code} || ' ' || ${employers.name})) like public.unaccent(lower(${`%${likeLiteral(search.trim())}%`}))`,
      ),
    )
    .orderBy(asc(sql`${clients.name} collate "und-x-icu"`), asc(t.id))
    .limit(limit);

  return rows.map(({ programmeKey, programmeVersion, nextSessionAt, lastSessionAt, ...row }) => ({
    ...row,
    programme: ProgrammeRef.parse({ key: programmeKey, version: programmeVersion }),
    nextSessionAt: nextSessionAt === null ? null : new Date(nextSessionAt),
    lastSessionAt: lastSessionAt === null ? null : new Date(lastSessionAt),
  }));
}

/** `%`, `_` and the backslash mean themselves. */
function likeLiteral(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
