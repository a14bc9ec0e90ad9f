import type { TrajectoryId } from "@hervat/domain/primitives";
import { type EvaluationPreparation, NOTHING_PREPARED, PreparationAsStored } from "@hervat/domain/reports";
import { and, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { evaluationPreparations } from "../schema/report-reading.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { assertSaved } from "./stored.ts";

export interface StoredPreparation {
  /** 0 when nothing was written yet. */
  readonly version: number;
  readonly value: EvaluationPreparation;
  readonly sharedAt: Date | null;
}

const NOTHING: StoredPreparation = { version: 0, value: NOTHING_PREPARED, sharedAt: null };

/** What a client writes beforehand for the evaluation with three. */
export function evaluationPreparationRepository(db: Db, sealer: Sealer) {
  const { tenant } = sealer;
  const at = (row: string) => ({ table: "care.evaluation_preparation", row, column: "content" });
  const of = (trajectoryId: TrajectoryId) =>
    and(eq(evaluationPreparations.tenantId, tenant), eq(evaluationPreparations.trajectoryId, trajectoryId));

  return {
    async find(trajectoryId: TrajectoryId): Promise<StoredPreparation> {
      const [row] = await db.select().from(evaluationPreparations).where(of(trajectoryId));
      if (row === undefined) return NOTHING;
      const value = PreparationAsStored.parse(JSON.parse(sealer.openText(at(row.id), row.content)));
      return { version: row.version, value, sharedAt: row.sharedAt };
    },

    /** @throws StaleSaveError */
    async save(trajectoryId: TrajectoryId, { version, value, sharedAt }: StoredPreparation): Promise<void> {
      const [known] = await db.select({ id: evaluationPreparations.id }).from(evaluationPreparations).where(of(trajectoryId));
      const id = known?.id ?? v7();
      const written = { content: sealer.sealText(at(id), JSON.stringify(value)), sharedAt };
      const saved =
        version === 0
          ? await db
              .insert(evaluationPreparations)
              .values({ ...written, tenantId: tenant, id, trajectoryId })
              .onConflictDoNothing()
              .returning({ id: evaluationPreparations.id })
          : await db
              .update(evaluationPreparations)
              .set({ ...written, version: version + 1 })
              .where(and(of(trajectoryId), eq(evaluationPreparations.version, version)))
              .returning({ id: evaluationPreparations.id });
      assertSaved(saved, "preparation", trajectoryId);
    },
  };
}
