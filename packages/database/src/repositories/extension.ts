import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { Extension } from "@hervat/domain/recovery";
import { and, asc, eq } from "drizzle-orm";
import { extensions } from "../schema/recovery.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";

/** What was asked of the employer on top of the programme, and the answer. No reason and no phase stands here. */
export function extensionRepository(db: Db, tenant: PracticeId) {
  const own = eq(extensions.tenantId, tenant);
  const toRow = ({ answer, ...facts }: Extension) => ({
    ...facts,
    tenantId: tenant,
    agreed: answer?.agreed ?? null,
    answeredOn: answer?.on ?? null,
  });
  return {
    /** In the order in which they were asked. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<Extension[]> {
      const rows = await db
        .select()
        .from(extensions)
        .where(and(own, eq(extensions.trajectoryId, trajectoryId)))
        .orderBy(asc(extensions.requestedOn), asc(extensions.id));
      return rows.map(({ tenantId: _tenant, agreed, answeredOn, ...facts }) =>
        Extension.parse({ ...facts, answer: agreed === null ? null : { agreed, on: answeredOn } }),
      );
    },

    async addMany(added: readonly Extension[]): Promise<void> {
      await insertMany(db, extensions, added.map(toRow));
    },

    async save(extension: Extension): Promise<void> {
      const { agreed, answeredOn } = toRow(extension);
      await db
        .update(extensions)
        .set({ agreed, answeredOn })
        .where(and(own, eq(extensions.id, extension.id)));
    },

    /** Takes back a request that was not answered. */
    async remove(extension: Extension): Promise<void> {
      await db.delete(extensions).where(and(own, eq(extensions.id, extension.id)));
    },
  };
}
