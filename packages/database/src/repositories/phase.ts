import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { PhaseCourse } from "@hervat/domain/trajectory";
import { and, asc, eq, inArray } from "drizzle-orm";
import { v7 } from "uuid";
import { phases } from "../schema/session.ts";
import type { Sealer } from "../sealed/sealer.ts";
import { builtOnce } from "../tenancy/built-once.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf, type OfMany } from "./any-of.ts";
import { insertMany } from "./insert-many.ts";
import { readTogether } from "./read-together.ts";

const reasonAt = (row: string) => ({ table: "care.phase", row, column: "reason" });

const phasesOf = builtOnce<OfMany>()((db, given) =>
  db
    .select()
    .from(phases)
    .where(and(eq(phases.tenantId, given("tenant")), anyOf(phases.trajectoryId, given("ids"))))
    .orderBy(asc(phases.position)),
);

const rowsById = readTogether(async (db, tenant: PracticeId, ids: readonly TrajectoryId[]) => {
  const rows = await phasesOf(db, { tenant, ids });
  return Map.groupBy(rows, ({ trajectoryId }) => trajectoryId);
});

/** The phases a client went through. A phase tells of health, so it lives behind the wall. */
export function phaseRepository(db: Db, sealer: Sealer) {
  const own = eq(phases.tenantId, sealer.tenant);
  return {
    async find(trajectoryId: TrajectoryId): Promise<PhaseCourse> {
      const rows = (await rowsById(db, sealer.tenant, [trajectoryId])).get(trajectoryId) ?? [];
      const entries = rows.map(({ id, reason, ...entry }) => ({ ...entry, reason: reason && sealer.openText(reasonAt(id), reason) }));
      return PhaseCourse.parse({ trajectoryId, entries });
    },

    /** Puts these courses in the place of what was there. */
    async saveMany(courses: readonly PhaseCourse[]): Promise<void> {
      await db.delete(phases).where(
        and(
          own,
          inArray(
            phases.trajectoryId,
            courses.map(({ trajectoryId }) => trajectoryId),
          ),
        ),
      );
      const rows = courses.flatMap(({ trajectoryId, entries }) =>
        entries.map(({ reason, ...entry }, position) => {
          const id = v7();
          return {
            ...entry,
            tenantId: sealer.tenant,
            id,
            trajectoryId,
            position,
            reason: reason === null ? null : sealer.sealText(reasonAt(id), reason),
          };
        }),
      );
      await insertMany(db, phases, rows);
    },
  };
}
