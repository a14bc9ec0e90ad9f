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
  const toRow = ({ id, trajectoryId, number, savedOn, ...content }: RelapsePlan, savedBy: MembershipId) => ({
    ...{ tenantId: sealer.tenant, id, trajectoryId, number, savedOn, savedBy },
    content: sealer.sealJson(contentAt(id), content),
  });
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

    /** The next version. @returns false when another window took this number first. */
    async add(plan: RelapsePlan, savedBy: MembershipId): Promise<boolean> {
      const added = await db.insert(relapsePlans).values(toRow(plan, savedBy)).onConflictDoNothing().returning({ id: relapsePlans.id });
      return added.length > 0;
    },

    async addMany(added: readonly RelapsePlan[], savedBy: MembershipId): Promise<void> {
      await insertMany(
        db,
        relapsePlans,
        added.map((plan) => toRow(plan, savedBy)),
      );
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
