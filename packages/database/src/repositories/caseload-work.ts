import type { PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq, sql } from "drizzle-orm";
import { resumptionSteps } from "../schema/resumption.ts";
import { trajectories } from "../schema/trajectory.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";

/** What a list tells of a case from this side of the wall: its build-up. */
export interface CaseloadWork {
  readonly trajectoryId: TrajectoryId;
  /** In the step that runs today the manager reported fewer hours than were planned. */
  readonly hoursBehind: boolean;
}

const workOf = builtOnce<OfMany & { today: PlainDate }>()((db, given) => {
  const t = trajectories;
  const steps = sql`${resumptionSteps.tenantId} = ${t.tenantId} and ${resumptionSteps.trajectoryId} = ${t.id}`;
  return db
    .select({
      trajectoryId: t.id,
      hoursBehind: sql<boolean>`exists (select 1 from ${resumptionSteps} where ${steps} and ${given("today")}::date between ${resumptionSteps.fromOn} and ${resumptionSteps.toOn} and ${resumptionSteps.hoursWorked} < ${resumptionSteps.hoursPerWeek})`,
    })
    .from(t)
    .where(and(eq(t.tenantId, given("tenant")), anyOf(t.id, given("ids"))));
});

/** For these cases in one query. */
export function readCaseloadWork(db: Db, tenant: PracticeId, ids: readonly TrajectoryId[], today: PlainDate): Promise<CaseloadWork[]> {
  return workOf(db, { tenant, ids, today });
}
