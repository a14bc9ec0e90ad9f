import type { ClosedPeriodId, PracticeId } from "@hervat/domain/primitives";
import { ClosedPeriod } from "@hervat/domain/session";
import { and, asc, eq } from "drizzle-orm";
import { closedPeriods } from "../schema/agenda.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** The days on which the practice is closed, the first first. */
export function closedPeriodRepository(db: Db, tenant: PracticeId) {
  return {
    async list(): Promise<ClosedPeriod[]> {
      const rows = await db
        .select({ id: closedPeriods.id, firstDay: closedPeriods.firstDay, lastDay: closedPeriods.lastDay, name: closedPeriods.name })
        .from(closedPeriods)
        .where(eq(closedPeriods.tenantId, tenant))
        .orderBy(asc(closedPeriods.firstDay), asc(closedPeriods.id))
        .limit(MOST_ROWS);
      return rows.map((row) => ClosedPeriod.parse(row));
    },

    async add(period: ClosedPeriod): Promise<void> {
      await db.insert(closedPeriods).values({ ...period, tenantId: tenant });
    },

    async remove(id: ClosedPeriodId): Promise<void> {
      await db.delete(closedPeriods).where(and(eq(closedPeriods.tenantId, tenant), eq(closedPeriods.id, id)));
    },
  };
}
