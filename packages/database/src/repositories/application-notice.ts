import type { ApplicationNotice } from "@hervat/domain/poortwachter";
import type { PlainDate, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { applicationNotices } from "../schema/poortwachter.ts";
import type { Db } from "../tenancy/db.ts";

/** The mails that told a client of the last day of her WIA-aanvraag. */
export function applicationNoticeRepository(db: Db, tenant: PracticeId) {
  return {
    /** @returns false when this mail went before: of two who send at once, one does */
    async take(trajectoryId: TrajectoryId, { due, weeks }: ApplicationNotice, on: PlainDate): Promise<boolean> {
      const taken = await db
        .insert(applicationNotices)
        .values({ tenantId: tenant, trajectoryId, dueOn: due, weeks, sentOn: on })
        .onConflictDoNothing()
        .returning({ weeks: applicationNotices.weeks });
      return taken.length > 0;
    },
  };
}
