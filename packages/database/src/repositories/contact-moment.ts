import type { TrajectoryId } from "@hervat/domain/primitives";
import { ContactMoment } from "@hervat/domain/session";
import { and, desc, eq } from "drizzle-orm";
import { contactMoments } from "../schema/session.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

const told = (row: string) => ({ table: "care.contact_moment", row, column: "told" });

/** Contact about a client between sessions; what was told is sealed. */
export function contactMomentRepository(db: Db, sealer: Sealer) {
  return {
    /** The newest first. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<ContactMoment[]> {
      const rows = await db
        .select()
        .from(contactMoments)
        .where(and(eq(contactMoments.tenantId, sealer.tenant), eq(contactMoments.trajectoryId, trajectoryId)))
        .orderBy(desc(contactMoments.at))
        .limit(MOST_ROWS);
      return rows.map((row) => ContactMoment.parse({ ...row, told: sealer.openText(told(row.id), row.told) }));
    },

    async add(moment: ContactMoment): Promise<void> {
      await db.insert(contactMoments).values({ ...moment, tenantId: sealer.tenant, told: sealer.sealText(told(moment.id), moment.told) });
    },
  };
}
