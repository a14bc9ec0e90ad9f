import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { WorkAgreement } from "@hervat/domain/recovery";
import { and, asc, eq } from "drizzle-orm";
import { workGoals } from "../schema/goal.ts";
import { releasedAgreements } from "../schema/recovery.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** What the client released to her employer beside her factors. */
export interface ReleasedToEmployer {
  readonly goals: readonly string[];
  readonly agreements: readonly WorkAgreement[];
}

const Agreements = WorkAgreement.array();

/** Goals for work and agreements about work as they were released. Names no column that is closed to the manager's role. */
export async function readReleasedToEmployer(db: Db, tenant: PracticeId, trajectoryId: TrajectoryId): Promise<ReleasedToEmployer> {
  const [goals, [plan]] = await Promise.all([
    db
      .select({ text: workGoals.text })
      .from(workGoals)
      .where(and(eq(workGoals.tenantId, tenant), eq(workGoals.trajectoryId, trajectoryId)))
      .orderBy(asc(workGoals.goalId))
      .limit(MOST_ROWS),
    db
      .select({ agreements: releasedAgreements.agreements })
      .from(releasedAgreements)
      .where(and(eq(releasedAgreements.tenantId, tenant), eq(releasedAgreements.trajectoryId, trajectoryId))),
  ]);
  return { goals: goals.map(({ text }) => text), agreements: Agreements.parse(plan?.agreements ?? []) };
}
