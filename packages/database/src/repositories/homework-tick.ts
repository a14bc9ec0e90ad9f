import type { TrajectoryId } from "@hervat/domain/primitives";
import { HomeworkTick } from "@hervat/domain/session";
import { and, asc, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { homeworkTicks } from "../schema/session-note.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { insertMany } from "./insert-many.ts";
import { MOST_ROWS } from "./stored.ts";

const itemAt = (row: string) => ({ table: "care.homework_tick", row, column: "item" });

/** What became of the things to do at home. */
export function homeworkTickRepository(db: Db, sealer: Sealer) {
  return {
    /** The oldest first. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<HomeworkTick[]> {
      const rows = await db
        .select()
        .from(homeworkTicks)
        .where(and(eq(homeworkTicks.tenantId, sealer.tenant), eq(homeworkTicks.trajectoryId, trajectoryId)))
        .orderBy(asc(homeworkTicks.at), asc(homeworkTicks.id))
        .limit(MOST_ROWS);
      return rows.map((row) => HomeworkTick.parse({ ...row, item: sealer.openText(itemAt(row.id), row.item) }));
    },

    async addMany(ticks: readonly HomeworkTick[]): Promise<void> {
      const rows = ticks.map((tick) => ({ ...tick, tenantId: sealer.tenant, id: v7() }));
      await insertMany(
        db,
        homeworkTicks,
        rows.map((row) => ({ ...row, item: sealer.sealText(itemAt(row.id), row.item) })),
      );
    },
  };
}
