import { Outcome } from "@hervat/domain/closing";
import type { PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { ProgrammeRef } from "@hervat/domain/programme";
import { JointEvaluation } from "@hervat/domain/reports";
import { and, between, eq, sql } from "drizzle-orm";
import { closings } from "../schema/closing.ts";
import { evaluations } from "../schema/manager-side.ts";
import { sessions } from "../schema/session.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** A case whose guidance ended, as far as a practice counts it. */
export interface EndedLine {
  readonly trajectoryId: TrajectoryId;
  readonly programme: ProgrammeRef;
  readonly startedOn: PlainDate;
  readonly endedOn: PlainDate;
  readonly outcome: Outcome | null;
  /** Talks were held before the dossier came to Hervat: the first one is not among those here. */
  readonly guidedBefore: boolean;
  readonly firstTalkAt: Date | null;
  /** The marks that the client gave in the evaluation that she approved. */
  readonly marks: readonly number[];
}

const endedOn = sql<PlainDate>`coalesce(${trajectories.completedOn}, ${trajectories.stoppedOn})`;

/** The cases that ended in these days, both included. It opens nothing that is sealed. */
export async function readEndedCases(
  db: Db,
  tenant: PracticeId,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<EndedLine[]> {
  const t = trajectories;
  const rows = await db
    .select({
      trajectoryId: t.id,
      key: t.programmeKey,
      version: t.programmeVersion,
      startedOn: t.startedOn,
      endedOn,
      outcome: closings.outcome,
      sessionsBefore: t.sessionsBefore,
      firstTalkAt: sql<
        string | null
      >`(select min(${sessions.startsAt}) from ${sessions} where ${sessions.tenantId} = ${t.tenantId} and ${sessions.trajectoryId} = ${t.id} and ${sessions.status} = 'held' and ${sessions.kind} in ('session', 'client-intake'))`,
      satisfaction: sql<unknown>`${evaluations.content} -> 'satisfaction'`,
    })
    .from(t)
    .leftJoin(closings, and(eq(closings.tenantId, t.tenantId), eq(closings.trajectoryId, t.id)))
    .leftJoin(evaluations, and(eq(evaluations.tenantId, t.tenantId), eq(evaluations.trajectoryId, t.id)))
    .where(and(eq(t.tenantId, tenant), between(endedOn, from, to)))
    .limit(MOST_ROWS);
  return rows.map(({ key, version, sessionsBefore, firstTalkAt, satisfaction, outcome, ...row }) => ({
    ...row,
    programme: ProgrammeRef.parse({ key, version }),
    outcome: outcome === null ? null : Outcome.parse(outcome),
    guidedBefore: sessionsBefore > 0,
    firstTalkAt: firstTalkAt === null ? null : new Date(firstTalkAt),
    marks: JointEvaluation.shape.satisfaction.parse(satisfaction ?? []).flatMap(({ employee }) => employee ?? []),
  }));
}

/** The years in which a case ended, the latest first. */
export async function yearsOfEndings(db: Db, tenant: PracticeId): Promise<number[]> {
  const year = sql<number>`extract(year from ${endedOn})::int`;
  const rows = await db
    .selectDistinct({ year })
    .from(trajectories)
    .where(and(eq(trajectories.tenantId, tenant), sql`${endedOn} is not null`));
  return rows.map((row) => row.year).toSorted((one, other) => other - one);
}
