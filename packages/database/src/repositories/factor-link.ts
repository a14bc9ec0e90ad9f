import { FactorLink } from "@hervat/domain/factors";
import type { FactorLinkId, TrajectoryId } from "@hervat/domain/primitives";
import { and, asc, eq } from "drizzle-orm";
import { factorLinks } from "../schema/recovery.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const contentAt = (row: FactorLinkId) => ({ table: "care.factor_link", row, column: "content" });
const Content = FactorLink.pick({ kind: true, note: true });

/** What one factor does to another. Kind and words are sealed; only which two rows are meant is not. */
export function factorLinkRepository(db: Db, sealer: Sealer) {
  const own = eq(factorLinks.tenantId, sealer.tenant);
  const toRow = ({ id, trajectoryId, from, to, ...content }: FactorLink) => ({
    ...{ tenantId: sealer.tenant, id, trajectoryId, from, to },
    content: sealer.sealJson(contentAt(id), content),
  });
  return {
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<FactorLink[]> {
      const rows = await db
        .select()
        .from(factorLinks)
        .where(and(own, eq(factorLinks.trajectoryId, trajectoryId)))
        .orderBy(asc(factorLinks.id))
        .limit(MOST_ROWS);
      return rows.map(({ id, from, to, content }) =>
        FactorLink.parse({ ...sealer.openJson(contentAt(id), Content, content), id, trajectoryId, from, to }),
      );
    },

    /** @returns false when another window made the same link first. */
    async add(link: FactorLink): Promise<boolean> {
      const added = await db.insert(factorLinks).values(toRow(link)).onConflictDoNothing().returning({ id: factorLinks.id });
      return added.length > 0;
    },

    async addMany(added: readonly FactorLink[]): Promise<void> {
      await insertMany(db, factorLinks, added.map(toRow));
    },

    async remove(trajectoryId: TrajectoryId, id: FactorLinkId): Promise<boolean> {
      const removed = await db
        .delete(factorLinks)
        .where(and(own, eq(factorLinks.trajectoryId, trajectoryId), eq(factorLinks.id, id)))
        .returning({ id: factorLinks.id });
      return removed.length > 0;
    },
  };
}
