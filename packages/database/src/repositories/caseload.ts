import type { ClientId, EmployerId, MembershipId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { type AgreedTalks, ProgrammeRef } from "@hervat/domain/programme";
import type { TrajectoryStatus } from "@hervat/domain/trajectory";
import { and, asc, eq, or, sql } from "drizzle-orm";
import { clients } from "../schema/client.ts";
import { employers } from "../schema/employer.ts";
import { memberships } from "../schema/membership.ts";
import { people } from "../schema/person.ts";
import { sessions } from "../schema/session.ts";
import { trajectories } from "../schema/trajectory.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { AGREED_TALKS, toAgreedTalks } from "./agreed-talks.ts";
import { anyOf } from "./any-of.ts";
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
  readonly agreedTalks: AgreedTalks | null;
  readonly status: TrajectoryStatus;
  readonly startedOn: PlainDate;
  /** Sessions held, those before Hervat included. */
  readonly sessionsHeld: number;
  readonly nextSessionAt: Date | null;
  /** The last talk in which the client herself took part. */
  readonly lastTalkAt: Date | null;
  /** The first talk with the client that took place here; it is not the first of all where she was guided before. */
  readonly firstTalkAt: Date | null;
  readonly guidedBefore: boolean;
}

export interface CaseloadQuestion {
  readonly now: Date;
  /** The caseload of one coach; left out: of the whole practice. */
  readonly coach?: MembershipId;
  /** With these cases of others, in which she coaches too; of no meaning without `coach`. */
  readonly alsoIn?: readonly TrajectoryId[];
  readonly statuses?: readonly TrajectoryStatus[];
  /** Part of a name, code or employer, whatever its accents and capitals. */
  readonly search?: string;
  readonly ids?: readonly TrajectoryId[];
  /** These too, whatever their status. */
  readonly besides?: readonly TrajectoryId[];
  /** The first so many of it; left out: all of it. */
  readonly limit?: number;
}

/** Which of the questions are asked: each mix of them is a statement of its own. */
interface Asked {
  readonly coach: boolean;
  readonly alsoIn: boolean;
  readonly statuses: boolean;
  readonly ids: boolean;
  readonly besides: boolean;
  readonly search: boolean;
  readonly after: boolean;
}

type CaseloadValues = {
  readonly tenant: PracticeId;
  readonly now: string;
  readonly coach: MembershipId | undefined;
  readonly alsoIn: readonly TrajectoryId[] | undefined;
  readonly statuses: readonly TrajectoryStatus[] | undefined;
  readonly ids: readonly TrajectoryId[] | undefined;
  readonly besides: readonly TrajectoryId[] | undefined;
  readonly pattern: string;
  readonly limit: number;
  readonly afterName: string | undefined;
  readonly afterId: TrajectoryId | undefined;
};

const statements = new Map<string, ReturnType<typeof caseloadFor>>();

function caseloadFor(asked: Asked) {
  return builtOnce<CaseloadValues>()((db, given) => {
    const t = trajectories;
    const talks = db
      .select({
        held: sql<number>`(count(*) filter (where ${sessions.kind} = 'session' and ${sessions.status} = 'held'))::int`.as("held"),
        next: sql<
          string | null
        >`min(${sessions.startsAt}) filter (where ${sessions.status} = 'planned' and ${sessions.startsAt} >= ${given("now")})`.as("next"),
        last: sql<
          string | null
        >`max(${sessions.startsAt}) filter (where ${sessions.status} = 'held' and ${sessions.kind} in ('session', 'client-intake', 'evaluation'))`.as(
          "last",
        ),
        first: sql<
          string | null
        >`min(${sessions.startsAt}) filter (where ${sessions.status} = 'held' and ${sessions.kind} in ('session', 'client-intake'))`.as(
          "first",
        ),
      })
      .from(sessions)
      .where(and(eq(sessions.tenantId, t.tenantId), eq(sessions.trajectoryId, t.id)))
      .as("talks");
    return db
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
        ...AGREED_TALKS,
        status: t.status,
        startedOn: t.startedOn,
        sessionsHeld: sql<number>`${t.sessionsBefore} + ${talks.held}`,
        nextSessionAt: talks.next,
        lastTalkAt: talks.last,
        firstTalkAt: talks.first,
        guidedBefore: sql<boolean>`${t.sessionsBefore} > 0`,
      })
      .from(t)
      .innerJoin(clients, and(eq(clients.tenantId, t.tenantId), eq(clients.id, t.clientId)))
      .innerJoin(employers, and(eq(employers.tenantId, clients.tenantId), eq(employers.id, clients.employerId)))
      .innerJoin(memberships, and(eq(memberships.tenantId, t.tenantId), eq(memberships.id, t.coachMembershipId)))
      .innerJoin(people, eq(people.id, memberships.personId))
      .crossJoinLateral(talks)
      .where(
        and(
          eq(t.tenantId, given("tenant")),
          asked.coach ? or(eq(t.coachMembershipId, given("coach")), asked.alsoIn ? anyOf(t.id, given("alsoIn")) : undefined) : undefined,
          asked.statuses
            ? or(sql`${t.status} = any(${given("statuses")}::text[])`, asked.besides ? anyOf(t.id, given("besides")) : undefined)
            : undefined,
          asked.ids ? anyOf(t.id, given("ids")) : undefined,
          asked.search
            ? sql`public.unaccent(lower(${clients.name} || ' ' || ${clients.code} || ' ' || ${employers.name})) like public.unaccent(lower(${given("pattern")}))`
            : undefined,
          asked.after
            ? sql`(${clients.name} collate "und-x-icu", ${t.id}) > (${given("afterName")}::text collate "und-x-icu", ${given("afterId")}::uuid)`
            : undefined,
        ),
      )
      .orderBy(asc(sql`${clients.name} collate "und-x-icu"`), asc(t.id))
      .limit(given("limit"));
  });
}

/**
 * A caseload, ordered by name: in one query, or in as many as a practice with years of cases takes. What is statutory about it
 * follows from its sickness record, in the domain.
 */
export async function readCaseload(db: Db, tenant: PracticeId, question: CaseloadQuestion): Promise<CaseloadLine[]> {
  if (question.limit !== undefined) return readPage(db, tenant, question, question.limit);
  const lines: CaseloadLine[] = [];
  for (;;) {
    const page = await readPage(db, tenant, question, MOST_ROWS, lines.at(-1));
    lines.push(...page);
    if (page.length < MOST_ROWS) return lines;
  }
}

async function readPage(
  db: Db,
  tenant: PracticeId,
  question: CaseloadQuestion,
  limit: number,
  after?: CaseloadLine,
): Promise<CaseloadLine[]> {
  const { now, coach, alsoIn, statuses, ids, besides } = question;
  const search = question.search?.trim() ?? "";
  const asked = {
    coach: coach !== undefined,
    alsoIn: alsoIn !== undefined && alsoIn.length > 0,
    statuses: statuses !== undefined,
    ids: ids !== undefined,
    besides: besides !== undefined,
    search: search !== "",
    after: after !== undefined,
  };
  const shape = JSON.stringify(asked);
  const statement = statements.get(shape) ?? caseloadFor(asked);
  statements.set(shape, statement);
  const rows = await statement(db, {
    tenant,
    now: now.toISOString(),
    coach,
    alsoIn,
    statuses,
    ids,
    besides,
    pattern: `%${likeLiteral(search)}%`,
    limit,
    afterName: after?.name,
    afterId: after?.trajectoryId,
  });

  return rows.map(
    ({
      programmeKey,
      programmeVersion,
      nextSessionAt,
      lastTalkAt,
      firstTalkAt,
      agreedTalks,
      agreedTalkMinutes,
      agreedRhythmDays,
      ...row
    }) => ({
      ...row,
      programme: ProgrammeRef.parse({ key: programmeKey, version: programmeVersion }),
      agreedTalks: toAgreedTalks({ agreedTalks, agreedTalkMinutes, agreedRhythmDays }),
      nextSessionAt: nextSessionAt === null ? null : new Date(nextSessionAt),
      lastTalkAt: lastTalkAt === null ? null : new Date(lastTalkAt),
      firstTalkAt: firstTalkAt === null ? null : new Date(firstTalkAt),
    }),
  );
}

/** `%`, `_` and the backslash mean themselves. */
function likeLiteral(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
