import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { Introduction } from "@hervat/domain/privacy";
import { and, eq } from "drizzle-orm";
import { introductions } from "../schema/privacy.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";

/** Who of her employer a client was shown. */
export function introductionRepository(db: Db, tenant: PracticeId) {
  return {
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<Introduction[]> {
      const rows = await db
        .select()
        .from(introductions)
        .where(and(eq(introductions.tenantId, tenant), eq(introductions.trajectoryId, trajectoryId)));
      return rows.map((row) => Introduction.parse(row));
    },

    async addMany(added: readonly Introduction[], at: Date): Promise<void> {
      await insertMany(
        db,
        introductions,
        added.map((introduction) => ({ ...introduction, tenantId: tenant, recordedAt: at })),
      );
    },

    /** What she says last counts. */
    async save(introduction: Introduction, at: Date): Promise<void> {
      const { trajectoryId, contactId, ...said } = introduction;
      await db
        .insert(introductions)
        .values({ tenantId: tenant, trajectoryId, contactId, ...said, recordedAt: at })
        .onConflictDoUpdate({
          target: [introductions.tenantId, introductions.trajectoryId, introductions.contactId],
          set: { ...said, recordedAt: at },
        });
    },
  };
}
