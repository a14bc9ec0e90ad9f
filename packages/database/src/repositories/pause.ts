import type { PauseId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { Pause } from "@hervat/domain/session";
import { and, desc, eq, isNull } from "drizzle-orm";
import { pauses } from "../schema/agenda.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";

const reasonAt = (row: PauseId) => ({ table: "care.pause", row, column: "reason" });

/** Why guidance rested, and when. The reason tells of health or family and is sealed. */
export function pauseRepository(db: Db, sealer: Sealer) {
  const own = eq(pauses.tenantId, sealer.tenant);
  return {
    /** The last one, whether it stands or ended; undefined when guidance never rested. */
    async last(trajectoryId: TrajectoryId): Promise<Pause | undefined> {
      const [row] = await db
        .select()
        .from(pauses)
        .where(and(own, eq(pauses.trajectoryId, trajectoryId)))
        .orderBy(desc(pauses.firstDay), desc(pauses.id))
        .limit(1);
      return row && Pause.parse({ ...row, reason: sealer.openText(reasonAt(row.id), row.reason) });
    },

    async add({ reason, ...pause }: Pause): Promise<void> {
      await db.insert(pauses).values({ ...pause, tenantId: sealer.tenant, reason: sealer.sealText(reasonAt(pause.id), reason) });
    },

    /** Ends the one that stands, if any. */
    async end(trajectoryId: TrajectoryId, endedOn: PlainDate): Promise<void> {
      await db
        .update(pauses)
        .set({ endedOn })
        .where(and(own, eq(pauses.trajectoryId, trajectoryId), isNull(pauses.endedOn)));
    },
  };
}
