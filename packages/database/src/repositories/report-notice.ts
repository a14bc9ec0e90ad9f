import type { ClientId, PlainDate, PracticeId, ReportId, TrajectoryId } from "@hervat/domain/primitives";
import type { Notice } from "@hervat/domain/reports";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { reports } from "../schema/report.ts";
import { reportNotices } from "../schema/report-reading.ts";
import { trajectories } from "../schema/trajectory.ts";
import type { Db } from "../tenancy/db.ts";

/** A report that lies unread with a client, and how many mails said so. */
export interface UnreadReport {
  readonly reportId: ReportId;
  readonly trajectoryId: TrajectoryId;
  readonly clientId: ClientId;
  readonly version: number;
  readonly offeredOn: PlainDate;
  readonly sent: number;
}

/** The mails that said that a report waits: two at most for a version, which the table itself holds. */
export function reportNoticeRepository(db: Db, tenant: PracticeId) {
  const sent = sql<number>`(select count(*)::int from reports.report_notice n
    where n.tenant_id = ${reports.tenantId} and n.report_id = ${reports.id} and n.text_version = ${reports.textVersion})`;
  return {
    /** Of cases that go on, or of these alone. */
    async unread(ids?: readonly ReportId[]): Promise<UnreadReport[]> {
      const rows = await db
        .select({
          reportId: reports.id,
          trajectoryId: reports.trajectoryId,
          clientId: trajectories.clientId,
          version: reports.textVersion,
          offeredOn: reports.offeredOn,
          sent,
        })
        .from(reports)
        .innerJoin(trajectories, and(eq(trajectories.tenantId, reports.tenantId), eq(trajectories.id, reports.trajectoryId)))
        .where(
          and(
            eq(reports.tenantId, tenant),
            eq(reports.status, "with-client"),
            isNull(reports.readOn),
            isNull(reports.declinedOn),
            ids && inArray(reports.id, [...ids]),
          ),
        );
      return rows.flatMap(({ offeredOn, ...row }) => (offeredOn === null ? [] : [{ ...row, offeredOn }]));
    },

    /** @returns false when this mail went before: of two who send at once, one does */
    async take(reportId: ReportId, version: number, nth: Notice, on: PlainDate): Promise<boolean> {
      const taken = await db
        .insert(reportNotices)
        .values({ tenantId: tenant, reportId, textVersion: version, nth, sentOn: on })
        .onConflictDoNothing()
        .returning({ nth: reportNotices.nth });
      return taken.length > 0;
    },
  };
}
