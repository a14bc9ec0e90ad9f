import type { TrajectoryId } from "@hervat/domain/primitives";
import { type AnnexFromCoach, type EvaluationPreparation, NOTHING_PREPARED, PreparationAsStored } from "@hervat/domain/reports";
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
  const opened = ({ id, content }: Pick<typeof evaluationPreparations.$inferSelect, "id" | "content">): EvaluationPreparation =>
    PreparationAsStored.parse(JSON.parse(sealer.openText(at(id), content)));

  return {
    async find(trajectoryId: TrajectoryId): Promise<StoredPreparation> {
      const [row] = await db.select().from(evaluationPreparations).where(of(trajectoryId));
      if (row === undefined) return NOTHING;
      return { version: row.version, value: opened(row), sharedAt: row.sharedAt };
    },

    /** What her coach wrote for her alone. No version of hers: what she has open is not refused by it. Ask for the case first. */
    async giveAnnex(trajectoryId: TrajectoryId, fromCoach: AnnexFromCoach | null): Promise<void> {
      const [row] = await db.select().from(evaluationPreparations).where(of(trajectoryId));
      if (row === undefined && fromCoach === null) return;
      const id = row?.id ?? v7();
      const before = row === undefined ? NOTHING_PREPARED : opened(row);
      const content = sealer.sealText(at(id), JSON.stringify({ ...before, fromCoach }));
      if (row === undefined) await db.insert(evaluationPreparations).values({ content, tenantId: tenant, id, trajectoryId });
      else await db.update(evaluationPreparations).set({ content }).where(of(trajectoryId));
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
