import type { BuildingBlockId, PracticeId } from "@hervat/domain/primitives";
import { BuildingBlock } from "@hervat/domain/reports";
import { and, asc, eq, ne } from "drizzle-orm";
import { buildingBlocks } from "../schema/building-block.ts";
import type { Db } from "../tenancy/db.ts";
import { assertSaved, MOST_ROWS, type Stored } from "./stored.ts";

/** The practice's own wording for its reports. */
export function buildingBlockRepository(db: Db, tenant: PracticeId) {
  const own = eq(buildingBlocks.tenantId, tenant);
  return {
    /** By heading and key. */
    async list(): Promise<Stored<BuildingBlock>[]> {
      const rows = await db
        .select()
        .from(buildingBlocks)
        .where(own)
        .orderBy(asc(buildingBlocks.part), asc(buildingBlocks.key))
        .limit(MOST_ROWS);
      return rows.map(({ version, tenantId: _tenant, ...block }) => ({ version, value: BuildingBlock.parse(block) }));
    },

    /** Whether another block has this key under this heading. */
    async keyTaken({ id, key, part }: BuildingBlock): Promise<boolean> {
      const found = await db
        .select({ id: buildingBlocks.id })
        .from(buildingBlocks)
        .where(and(own, eq(buildingBlocks.key, key), eq(buildingBlocks.part, part), ne(buildingBlocks.id, id)))
        .limit(1);
      return found.length > 0;
    },

    /** `version` 0 adds it. @throws StaleSaveError when someone saved or removed it since it was read */
    async save({ version, value }: Stored<BuildingBlock>): Promise<void> {
      const { id, ...facts } = value;
      if (version === 0) {
        await db.insert(buildingBlocks).values({ ...value, tenantId: tenant });
        return;
      }
      const saved = await db
        .update(buildingBlocks)
        .set({ ...facts, version: version + 1 })
        .where(and(own, eq(buildingBlocks.id, id), eq(buildingBlocks.version, version)))
        .returning({ id: buildingBlocks.id });
      assertSaved(saved, "building-block", id);
    },

    /** One that is gone already stays gone. */
    async remove(id: BuildingBlockId): Promise<void> {
      await db.delete(buildingBlocks).where(and(own, eq(buildingBlocks.id, id)));
    },
  };
}
