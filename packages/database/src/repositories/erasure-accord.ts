import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { ErasureAccord } from "@hervat/domain/retention";
import { and, eq } from "drizzle-orm";
import { erasureAccords } from "../schema/retention.ts";
import type { Db } from "../tenancy/db.ts";

/** Who asked that a dossier is erased, until another one agrees. */
export function erasureAccordRepository(db: Db, tenant: PracticeId) {
  const of = (trajectoryId: TrajectoryId) => and(eq(erasureAccords.tenantId, tenant), eq(erasureAccords.trajectoryId, trajectoryId));
  return {
    async find(trajectoryId: TrajectoryId): Promise<ErasureAccord | undefined> {
      const [row] = await db.select().from(erasureAccords).where(of(trajectoryId));
      return row && ErasureAccord.parse(row);
    },

    async add(accord: ErasureAccord): Promise<void> {
      await db.insert(erasureAccords).values({ ...accord, tenantId: tenant });
    },

    async remove(trajectoryId: TrajectoryId): Promise<void> {
      await db.delete(erasureAccords).where(of(trajectoryId));
    },
  };
}
