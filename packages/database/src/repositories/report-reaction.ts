import type { PlainDate, ReportId, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { reportReactions } from "../schema/report-reading.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";

/** What she wants to say about the whole of one version. */
export interface ReportReaction {
  readonly text: string;
  /** She wants it to go along with the report. */
  readonly goesAlong: boolean;
  readonly writtenOn: PlainDate;
}

/** Her own reaction to a version: one, that she may put otherwise until she answered. */
export function reportReactionRepository(db: Db, sealer: Sealer) {
  const at = (row: string) => ({ table: "care.report_reaction", row, column: "text" });
  const to = (reportId: ReportId, version: number) =>
    and(eq(reportReactions.tenantId, sealer.tenant), eq(reportReactions.reportId, reportId), eq(reportReactions.textVersion, version));

  return {
    async find(reportId: ReportId, version: number): Promise<ReportReaction | undefined> {
      const [row] = await db.select().from(reportReactions).where(to(reportId, version));
      return row && { text: sealer.openText(at(row.id), row.text), goesAlong: row.goesAlong, writtenOn: row.writtenOn };
    },

    async save(
      { reportId, version, trajectoryId }: { reportId: ReportId; version: number; trajectoryId: TrajectoryId },
      { text, goesAlong, writtenOn }: ReportReaction,
    ): Promise<void> {
      const [known] = await db.select({ id: reportReactions.id }).from(reportReactions).where(to(reportId, version));
      const id = known?.id ?? v7();
      const said = { text: sealer.sealText(at(id), text), goesAlong, writtenOn };
      if (known === undefined)
        await db.insert(reportReactions).values({ ...said, tenantId: sealer.tenant, id, trajectoryId, reportId, textVersion: version });
      else await db.update(reportReactions).set(said).where(to(reportId, version));
    },

    async remove(reportId: ReportId, version: number): Promise<void> {
      await db.delete(reportReactions).where(to(reportId, version));
    },
  };
}
