import type { MembershipId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { StageKey } from "@hervat/domain/programme";
import { and, eq, gte, lt, sql } from "drizzle-orm";
import { reports } from "../schema/report.ts";
import { contactMoments, phases, sessions } from "../schema/session.ts";
import { trajectories } from "../schema/trajectory.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { MOST_ROWS } from "./stored.ts";

/** What a list tells of a case from behind the wall; it opens nothing that is sealed. */
export interface CaseloadCare {
  readonly trajectoryId: TrajectoryId;
  readonly phase: StageKey | null;
  /** Sessions that were reserved and not used by the client. */
  readonly sessionsReserved: number;
  /** With the client herself, between the talks. */
  readonly lastContactAt: Date | null;
  /** When the last report to a bedrijfsarts left; null when none did. */
  readonly lastReleasedAt: Date | null;
  /** One is on its way: being read, agreed to or written anew. */
  readonly reportOnItsWay: boolean;
}

const careOf = builtOnce<OfMany>()((db, given) => {
  const t = trajectories;
  const own = (table: typeof sessions | typeof phases | typeof contactMoments | typeof reports) =>
    sql`${table.tenantId} = ${t.tenantId} and ${table.trajectoryId} = ${t.id}`;
  const toBedrijfsarts = sql`${own(reports)} and ${reports.kind} = 'bedrijfsarts-rapportage'`;
  return db
    .select({
      trajectoryId: t.id,
      phase: sql<string | null>`(select ${phases.phase} from ${phases} where ${own(phases)} order by ${phases.position} desc limit 1)`,
      sessionsReserved: sql<number>`(select count(*)::int from ${sessions} where ${own(sessions)} and ${sessions.kind} = 'session' and (${sessions.status} = 'no-show' or (${sessions.status} = 'cancelled' and ${sessions.late})))`,
      lastContactAt: sql<
        string | null
      >`(select max(${contactMoments.at}) from ${contactMoments} where ${own(contactMoments)} and ${contactMoments.with} = 'client')`,
      lastReleasedAt: sql<string | null>`(select max(${reports.releasedAt}) from ${reports} where ${toBedrijfsarts})`,
      reportOnItsWay: sql<boolean>`exists (select 1 from ${reports} where ${toBedrijfsarts} and ${reports.status} in ('with-client', 'agreed'))`,
    })
    .from(t)
    .where(and(eq(t.tenantId, given("tenant")), anyOf(t.id, given("ids"))));
});

/** For these cases in one query. Ask it only for those whose coach is asking. */
export async function readCaseloadCare(db: Db, tenant: PracticeId, ids: readonly TrajectoryId[]): Promise<CaseloadCare[]> {
  const rows = await careOf(db, { tenant, ids });
  const moment = (text: string | null) => (text === null ? null : new Date(text));
  return rows.map(({ phase, lastContactAt, lastReleasedAt, ...row }) => ({
    ...row,
    phase: phase === null ? null : StageKey.parse(phase),
    lastContactAt: moment(lastContactAt),
    lastReleasedAt: moment(lastReleasedAt),
  }));
}

/** A talk of which something waits: only which case, since when and who holds it. */
export interface WaitingTalk {
  readonly trajectoryId: TrajectoryId;
  /** Null: the coach who answers for the case. */
  readonly coach: MembershipId | null;
  readonly startsAt: Date;
}

const unsignedOf = builtOnce<OfMany & { since: PlainDate }>()((db, given) =>
  db
    .select({ trajectoryId: sessions.trajectoryId, coach: sessions.coachMembershipId, startsAt: sessions.startsAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.tenantId, given("tenant")),
        anyOf(sessions.trajectoryId, given("ids")),
        eq(sessions.status, "held"),
        sql`${sessions.startsAt} >= ${given("since")}::date`,
        sql`not exists (select 1 from care.session_note n where n.tenant_id = ${sessions.tenantId} and n.session_id = ${sessions.id} and n.signed_at is not null)`,
      ),
    )
    .orderBy(sessions.startsAt)
    .limit(MOST_ROWS),
);

/** A session that was held, of which no note is signed. */
export function readUnsignedNotes(db: Db, tenant: PracticeId, ids: readonly TrajectoryId[], since: PlainDate): Promise<WaitingTalk[]> {
  return unsignedOf(db, { tenant, ids, since });
}

const unclosedOf = builtOnce<OfMany & { from: string; until: string }>()((db, given) =>
  db
    .select({ trajectoryId: sessions.trajectoryId, coach: sessions.coachMembershipId, startsAt: sessions.startsAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.tenantId, given("tenant")),
        anyOf(sessions.trajectoryId, given("ids")),
        eq(sessions.status, "planned"),
        gte(sessions.startsAt, given("from")),
        lt(sessions.startsAt, given("until")),
      ),
    )
    .orderBy(sessions.startsAt)
    .limit(MOST_ROWS),
);

/** A session whose time passed, of which nobody said what came of it. */
export function readUnclosedSessions(
  db: Db,
  tenant: PracticeId,
  ids: readonly TrajectoryId[],
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<WaitingTalk[]> {
  return unclosedOf(db, { tenant, ids, from: from.toISOString(), until: until.toISOString() });
}
