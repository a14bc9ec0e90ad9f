import type { PracticeId, ResumptionStepId, TrajectoryId } from "@hervat/domain/primitives";
import { CareStep } from "@hervat/domain/resumption";
import { and, asc, eq } from "drizzle-orm";
import { careSteps, resumptionSteps } from "../schema/resumption.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";

const contentAt = (row: ResumptionStepId) => ({ table: "care.care_step", row, column: "content" });
const Content = CareStep.omit({ stepId: true });

const rowsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await db
    .select({ trajectoryId: resumptionSteps.trajectoryId, stepId: careSteps.stepId, content: careSteps.content })
    .from(careSteps)
    .innerJoin(resumptionSteps, and(eq(resumptionSteps.tenantId, careSteps.tenantId), eq(resumptionSteps.id, careSteps.stepId)))
    .where(and(eq(careSteps.tenantId, tenant), anyOf(resumptionSteps.trajectoryId, ids)))
    .orderBy(asc(resumptionSteps.fromOn), asc(resumptionSteps.position));
  return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
});

/** The care half of the plan's steps, sealed: the employer never sees it. */
export function careStepRepository(db: Db, sealer: Sealer) {
  return {
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<CareStep[]> {
      const rows = (await rowsById(db, sealer.tenant, [trajectoryId])).get(trajectoryId) ?? [];
      return rows.map(({ stepId, content }) => ({ stepId, ...sealer.openJson(contentAt(stepId), Content, content) }));
    },

    /** Care halves of steps that have none yet. */
    async addMany(added: readonly CareStep[]): Promise<void> {
      const rows = added.map(({ stepId, ...content }) => ({
        tenantId: sealer.tenant,
        stepId,
        content: sealer.sealJson(contentAt(stepId), content),
      }));
      await insertMany(db, careSteps, rows);
    },

    async save({ stepId, ...content }: CareStep): Promise<void> {
      const sealed = sealer.sealJson(contentAt(stepId), content);
      await db
        .insert(careSteps)
        .values({ tenantId: sealer.tenant, stepId, content: sealed })
        .onConflictDoUpdate({ target: [careSteps.tenantId, careSteps.stepId], set: { content: sealed } });
    },
  };
}
