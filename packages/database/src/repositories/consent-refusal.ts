import { ConsentRefusal } from "@hervat/domain/consent";
import type { PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { and, desc, eq } from "drizzle-orm";
import { consentRefusals } from "../schema/consent-refusal.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** Where clients said no. It stands beside what they allowed and is never read together with it for a release. */
export function consentRefusalRepository(db: Db, tenant: PracticeId) {
  return {
    /** The newest first. */
    async ofTrajectory(trajectoryId: TrajectoryId): Promise<ConsentRefusal[]> {
      const rows = await db
        .select()
        .from(consentRefusals)
        .where(and(eq(consentRefusals.tenantId, tenant), eq(consentRefusals.trajectoryId, trajectoryId)))
        .orderBy(desc(consentRefusals.refusedOn), desc(consentRefusals.id))
        .limit(MOST_ROWS);
      return rows.map((row) => ConsentRefusal.parse({ ...row, contactId: row.recipientContactId }));
    },

    async add({ contactId, ...refusal }: ConsentRefusal, recordedAt: Date): Promise<void> {
      await db.insert(consentRefusals).values({ ...refusal, tenantId: tenant, recipientContactId: contactId, recordedAt });
    },
  };
}
