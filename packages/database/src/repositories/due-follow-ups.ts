import type { MembershipId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import type { FollowUpKind } from "@hervat/domain/recovery";
import { and, asc, eq, isNull, lte, notExists, or, sql } from "drizzle-orm";
import { clients } from "../schema/client.ts";
import { quietClosings } from "../schema/closing.ts";
import { followUps } from "../schema/recovery.ts";
import { trajectories } from "../schema/trajectory.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { MOST_ROWS } from "./stored.ts";

export interface DueFollowUp {
  readonly trajectoryId: TrajectoryId;
  readonly name: string;
  readonly kind: FollowUpKind;
  readonly dueOn: PlainDate;
}

const dueOf = builtOnce<{ tenant: PracticeId; coach: MembershipId; alsoIn: readonly TrajectoryId[]; upTo: PlainDate }>()((db, given) => {
  const quiet = db
    .select({ one: sql`1` })
    .from(quietClosings)
    .where(
      and(
        eq(quietClosings.tenantId, followUps.tenantId),
        eq(quietClosings.trajectoryId, followUps.trajectoryId),
        isNull(quietClosings.undoneAt),
      ),
    );
  return db
    .select({ trajectoryId: followUps.trajectoryId, name: clients.name, kind: followUps.kind, dueOn: followUps.dueOn })
    .from(followUps)
    .innerJoin(trajectories, and(eq(trajectories.tenantId, followUps.tenantId), eq(trajectories.id, followUps.trajectoryId)))
    .innerJoin(clients, and(eq(clients.tenantId, trajectories.tenantId), eq(clients.id, trajectories.clientId)))
    .where(
      and(
        eq(followUps.tenantId, given("tenant")),
        or(eq(trajectories.coachMembershipId, given("coach")), anyOf(trajectories.id, given("alsoIn"))),
        isNull(followUps.doneOn),
        lte(followUps.dueOn, given("upTo")),
        notExists(quiet),
      ),
    )
    .orderBy(asc(followUps.dueOn), asc(followUps.id))
    .limit(MOST_ROWS);
});

/**
 * Looks back of one coach, and in the cases of `alsoIn`, that are due up to a day and not done, also after the end. None of a case that
 * was closed quietly.
 */
export function readDueFollowUps(
  db: Db,
  tenant: PracticeId,
  { coach, alsoIn, upTo }: { readonly coach: MembershipId; readonly alsoIn: readonly TrajectoryId[]; readonly upTo: PlainDate },
): Promise<DueFollowUp[]> {
  return dueOf(db, { tenant, coach, alsoIn, upTo });
}
