import type { MembershipId, PracticeId, ReportId, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { readingCodes } from "../schema/report-reading.ts";
import type { Db } from "../tenancy/db.ts";

export const MOST_CODE_TRIES = 5;

/** The code with which a client answers on the coach's screen: one per report, the last one she made. */
export function readingCodeRepository(db: Db, tenant: PracticeId) {
  const of = (reportId: ReportId) => and(eq(readingCodes.tenantId, tenant), eq(readingCodes.reportId, reportId));
  return {
    async put(
      { reportId, trajectoryId, membershipId }: { reportId: ReportId; trajectoryId: TrajectoryId; membershipId: MembershipId },
      { codeHash, madeAt, expiresAt }: { codeHash: Uint8Array; madeAt: Date; expiresAt: Date },
    ): Promise<void> {
      const made = { membershipId, codeHash, madeAt, expiresAt, tries: 0, usedAt: null };
      await db
        .insert(readingCodes)
        .values({ ...made, tenantId: tenant, id: v7(), reportId, trajectoryId })
        .onConflictDoUpdate({ target: [readingCodes.tenantId, readingCodes.reportId], set: made });
    },

    /** Counts a try before anything is compared. @returns undefined when there is no code that may still be tried. */
    async attempt(reportId: ReportId, now: Date): Promise<{ codeHash: Uint8Array; membershipId: MembershipId } | undefined> {
      const [tried] = await db
        .update(readingCodes)
        .set({ tries: sql`${readingCodes.tries} + 1` })
        .where(and(of(reportId), isNull(readingCodes.usedAt), gt(readingCodes.expiresAt, now), lt(readingCodes.tries, MOST_CODE_TRIES)))
        .returning({ codeHash: readingCodes.codeHash, membershipId: readingCodes.membershipId });
      return tried;
    },

    async markUsed(reportId: ReportId, now: Date): Promise<void> {
      await db.update(readingCodes).set({ usedAt: now }).where(of(reportId));
    },
  };
}
