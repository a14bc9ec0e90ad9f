import type { MembershipId, PracticeId, RelapsePlanId, TrajectoryId } from "@hervat/domain/primitives";
import { RelapsePlan, ReleasedAgreements } from "@hervat/domain/recovery";
import { and, desc, eq } from "drizzle-orm";
import { relapsePlans, releasedAgreements } from "../schema/recovery.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const contentAt = (row: RelapsePlanId) => ({ table: "care.relapse_plan", row, column: "content" });
const Content = RelapsePlan.pick({ signals: true, support: true, agreements: true });

/** Every version of the relapse-prevention plan, sealed. */
export function relapsePlanRepository(db: Db, sealer: Sealer) {
  return {
    /** The newest first. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<RelapsePlan[]> {
      const rows = await db
        .select()
        .from(relapsePlans)
        .where(and(eq(relapsePlans.tenantId, sealer.tenant), eq(relapsePlans.trajectoryId, trajectoryId)))
        .orderBy(desc(relapsePlans.number))
        .limit(MOST_ROWS);
      return rows.map(({ id, number, savedOn, content }) =>
        RelapsePlan.parse({ ...sealer.openJson(contentAt(id), Content, content), id, trajectoryId, number, savedOn }),
      );
    },

    /** Next versions; a number that another window took in between is refused by the database. */
    async addMany(added: readonly RelapsePlan[], savedBy: MembershipId): Promise<void> {
      const rows = added.map(({ id, trajectoryId, number, savedOn, ...content }) => ({
        ...{ tenantId: sealer.tenant, id, trajectoryId, number, savedOn, savedBy },
        content: sealer.sealJson(contentAt(id), content),
      }));
      await insertMany(db, relapsePlans, rows);
    },
  };
}

/** The work agreements that a client released: outside the health wall. */
export function releasedAgreementRepository(db: Db, tenant: PracticeId) {
  const of = (trajectoryId: TrajectoryId) =>
    and(eq(releasedAgreements.tenantId, tenant), eq(releasedAgreements.trajectoryId, trajectoryId));
  return {
    async find(trajectoryId: TrajectoryId): Promise<ReleasedAgreements | undefined> {
      const [row] = await db.select().from(releasedAgreements).where(of(trajectoryId));
      return row && ReleasedAgreements.parse(row);
    },

    /** In the place of what was released before. */
    async save({ trajectoryId, ...released }: ReleasedAgreements): Promise<void> {
      await db
        .insert(releasedAgreements)
        .values({ tenantId: tenant, trajectoryId, ...released })
        .onConflictDoUpdate({ target: [releasedAgreements.tenantId, releasedAgreements.trajectoryId], set: released });
    },

    async remove(trajectoryId: TrajectoryId): Promise<void> {
      await db.delete(releasedAgreements).where(of(trajectoryId));
    },
  };
}
