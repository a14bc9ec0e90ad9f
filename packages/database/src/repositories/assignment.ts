import type { MembershipId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { RecordedAssignment } from "@hervat/domain/referral";
import { and, desc, eq } from "drizzle-orm";
import { assignments } from "../schema/referral.ts";
import { refusedBy } from "../tenancy/database-fault.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS, StaleSaveError } from "./stored.ts";

/** What was ordered for a trajectory, the newest state and those before it. Nothing is ever changed here, only added. */
export function assignmentRepository(db: Db, tenant: PracticeId) {
  return {
    async addMany(recorded: readonly (RecordedAssignment & { readonly recordedBy: MembershipId })[]): Promise<void> {
      const rows = recorded.map(({ assignment, ...facts }) => ({ tenantId: tenant, ...facts, ...assignment }));
      await insertMany(db, assignments, rows);
    },

    /** The newest first. */
    async history(trajectoryId: TrajectoryId): Promise<(RecordedAssignment & { readonly recordedBy: MembershipId })[]> {
      const rows = await db
        .select()
        .from(assignments)
        .where(and(eq(assignments.tenantId, tenant), eq(assignments.trajectoryId, trajectoryId)))
        .orderBy(desc(assignments.number))
        .limit(MOST_ROWS);
      return rows.map(({ number, recordedAt, recordedBy, orderer, orderReference, payer, goal, goalOn }) => ({
        ...RecordedAssignment.parse({
          ...{ trajectoryId, number, recordedAt },
          assignment: { orderer, orderReference, payer, goal, goalOn },
        }),
        recordedBy,
      }));
    },

    /** @throws StaleSaveError when someone else recorded this number just before */
    async add({ trajectoryId, number, recordedAt, assignment }: RecordedAssignment, recordedBy: MembershipId): Promise<void> {
      try {
        await db.insert(assignments).values({ tenantId: tenant, trajectoryId, number, recordedAt, recordedBy, ...assignment });
      } catch (fault) {
        if (refusedBy(fault, "assignment_tenant_id_trajectory_id_number_pk")) throw new StaleSaveError("assignment", trajectoryId);
        throw fault;
      }
    },
  };
}
