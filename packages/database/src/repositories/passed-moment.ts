import type { MembershipId, PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import type { Moment } from "@hervat/domain/programme";
import { and, eq } from "drizzle-orm";
import { passedMoments } from "../schema/asked-questionnaire.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { MOST_ROWS } from "./stored.ts";

/** At which moments of the programme a client is asked nothing, by her coach's choice. */
export function passedMomentRepository(db: Db, tenant: PracticeId) {
  const { tenantId, trajectoryId, moment } = passedMoments;
  return {
    async ofTrajectories(ids: readonly TrajectoryId[]): Promise<ReadonlyMap<TrajectoryId, readonly Moment[]>> {
      const rows = await db
        .select({ trajectoryId, moment })
        .from(passedMoments)
        .where(and(eq(tenantId, tenant), anyOf(trajectoryId, ids)))
        .limit(MOST_ROWS);
      const ofCase = Map.groupBy(rows, (row) => row.trajectoryId);
      return new Map([...ofCase].map(([id, passed]) => [id, passed.map((row) => row.moment)]));
    },

    /** Passing over what was passed over changes nothing. */
    async add(id: TrajectoryId, passed: Moment, { on, by }: { readonly on: PlainDate; readonly by: MembershipId }): Promise<void> {
      await db
        .insert(passedMoments)
        .values({ tenantId: tenant, trajectoryId: id, moment: passed, passedOn: on, passedBy: by })
        .onConflictDoNothing();
    },

    async remove(id: TrajectoryId, passed: Moment): Promise<void> {
      await db.delete(passedMoments).where(and(eq(tenantId, tenant), eq(trajectoryId, id), eq(moment, passed)));
    },
  };
}
