import { SicknessSpell } from "@hervat/domain/poortwachter";
import type { ClientId, EmployerId, MembershipId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { ProgrammeRef } from "@hervat/domain/programme";
import type { TrajectoryStatus } from "@hervat/domain/trajectory";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { clients } from "../schema/client.ts";
import { consents } from "../schema/consent.ts";
import { employers } from "../schema/employer.ts";
import { memberships } from "../schema/membership.ts";
import { people } from "../schema/person.ts";
import { milestonesDone, spells } from "../schema/poortwachter.ts";
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
  readonly wvp: boolean;
  readonly spells: readonly SicknessSpell[];
  readonly milestonesDone: readonly { readonly key: string; readonly place: "here" | "elsewhere"; readonly on: PlainDate | null }[];
  /** A consent for the bedrijfsarts that was not withdrawn and has not run out; whether it covers a report is for the domain. */
  readonly hasBedrijfsartsConsent: boolean;
}

export interface CaseloadQuestion {
  readonly now: Date;
  readonly today: PlainDate;
  /** The caseload of one coach; left out: of the whole practice. */
  readonly coach?: MembershipId;
  readonly statuses?: readonly TrajectoryStatus[];
  /** Part of a name, code or employer, whatever its accents and capitals. */
  readonly search?: string;
  readonly ids?: readonly TrajectoryId[];
  readonly limit?: number;
}

const Spells = z.array(z.object({ f: z.string(), t: z.string().nullable(), l: z.number() }));
const Done = z.array(z.object({ key: z.string(), place: z.enum(["here", "elsewhere"]), on: z.custom<PlainDate>().nullable() }));

/** A caseload in one query, ordered by name. What is statutory about it follows from `spells`, in the domain. */
export async function readCaseload(db: Db, tenant: PracticeId, question: CaseloadQuestion): Promise<CaseloadLine[]> {
  const { now, today, coach, statuses, search, ids, limit = MOST_ROWS } = question;
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
      wvp: sql<boolean>`coalesce((select wvp from work.case_facts f where f.tenant_id = ${t.tenantId} and f.trajectory_id = ${t.id}), true)`,
      spells: sql`(select coalesce(jsonb_agg(jsonb_build_object('f', ${spells.fromOn}, 't', ${spells.toOn}, 'l', ${spells.leaveAfter}) order by ${spells.fromOn}), '[]') from ${spells} where ${own(spells)})`,
      milestonesDone: sql`(select coalesce(jsonb_agg(jsonb_build_object('key', ${milestonesDone.key}, 'place', ${milestonesDone.place}, 'on', ${milestonesDone.on}) order by ${milestonesDone.on}), '[]') from ${milestonesDone} where ${own(milestonesDone)})`,
      hasBedrijfsartsConsent: sql<boolean>`exists (select 1 from ${consents} where ${own(consents)} and ${consents.recipient} = 'bedrijfsarts' and ${consents.recipientContactId} = ${t.bedrijfsartsContactId} and ${consents.withdrawnOn} is null and (${consents.expiresOn} is null or ${consents.expiresOn} >= ${today}))`,
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
    spells: Spells.parse(row.spells).map(({ f, t: to, l }) =>
      SicknessSpell.parse({ from: f, ...(to === null ? {} : { to }), ...(l === 0 ? {} : { leaveAfter: l }) }),
    ),
    milestonesDone: Done.parse(row.milestonesDone),
  }));
}

/** `%`, `_` and the backslash mean themselves. */
function likeLiteral(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
