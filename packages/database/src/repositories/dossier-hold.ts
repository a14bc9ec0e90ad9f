import type { DossierHoldId, MembershipId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { DossierHold } from "@hervat/domain/retention";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { dossierHolds } from "../schema/retention.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";

const noteAt = (row: DossierHoldId) => ({ table: "care.dossier_hold", row, column: "note" });

/** What may not be erased, and why. */
export function dossierHoldRepository(db: Db, sealer: Sealer) {
  const own = eq(dossierHolds.tenantId, sealer.tenant);
  return {
    /** The one that holds on this day. */
    async standing(trajectoryId: TrajectoryId, today: PlainDate): Promise<DossierHold | undefined> {
      const [row] = await db
        .select()
        .from(dossierHolds)
        .where(
          and(
            own,
            eq(dossierHolds.trajectoryId, trajectoryId),
            isNull(dossierHolds.liftedAt),
            sql`(${dossierHolds.until} is null or ${dossierHolds.until} >= ${today})`,
          ),
        )
        .orderBy(desc(dossierHolds.placedAt))
        .limit(1);
      return row && DossierHold.parse({ ...row, note: row.note && sealer.openText(noteAt(row.id), row.note) });
    },

    async add({ note, ...hold }: DossierHold): Promise<void> {
      const sealed = note === null ? null : sealer.sealText(noteAt(hold.id), note);
      await db.insert(dossierHolds).values({ ...hold, tenantId: sealer.tenant, note: sealed });
    },

    async lift(id: DossierHoldId, by: MembershipId, at: Date): Promise<void> {
      await db
        .update(dossierHolds)
        .set({ liftedBy: by, liftedAt: at })
        .where(and(own, eq(dossierHolds.id, id), isNull(dossierHolds.liftedAt)));
    },
  };
}
