import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq } from "drizzle-orm";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";

/** Whether this practice has such a case, whoever asks. */
export async function isCaseOf(db: Db, tenant: PracticeId, trajectoryId: TrajectoryId): Promise<boolean> {
  const found = await db
    .select({ id: trajectories.id })
    .from(trajectories)
    .where(and(eq(trajectories.tenantId, tenant), eq(trajectories.id, trajectoryId)));
  return found.length > 0;
}
