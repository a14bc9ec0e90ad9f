import type { PlainDate, ReportId, TrajectoryId } from "@hervat/domain/primitives";
import type { VersionHash } from "@hervat/domain/reports";
import { and, desc, eq, lt } from "drizzle-orm";
import { clientAgreements, reports, reportVersions } from "../schema/report.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Db } from "../tenancy/db.ts";
import { MOST_ROWS } from "./stored.ts";

/** What was rendered once, frozen. */
export interface ReportVersion {
  readonly id: string;
  readonly reportId: ReportId;
  readonly number: number;
  readonly pluginId: string;
  readonly pluginVersion: string;
  readonly baseVersion: string;
  /** The build of the browser that prints it. */
  readonly renderer: string;
  /** SHA-256 of `html`, hex. */
  readonly htmlHash: VersionHash;
  /** What the practice had set in the plugin. */
  readonly options: unknown;
  /** The JSON that the plugin was given. */
  readonly view: string;
  readonly html: string;
}

/** A text that a newer one replaced. */
interface EarlierVersion {
  readonly reportId: ReportId;
  readonly number: number;
  readonly laidAt: Date;
  readonly agreedOn: PlainDate | null;
}

/** Versions are added and never changed; view and HTML are sealed. */
export function reportVersionRepository(db: Db, sealer: Sealer) {
  const at = (row: string, column: "view" | "html") => ({ table: "reports.report_version", row, column });
  const own = eq(reportVersions.tenantId, sealer.tenant);
  const open = ({ view, html, tenantId: _tenant, createdAt: _at, ...row }: typeof reportVersions.$inferSelect): ReportVersion => ({
    ...row,
    view: sealer.openText(at(row.id, "view"), view),
    html: sealer.openText(at(row.id, "html"), html),
  });
  return {
    async find(reportId: ReportId, number: number): Promise<ReportVersion | undefined> {
      const [row] = await db
        .select()
        .from(reportVersions)
        .where(and(own, eq(reportVersions.reportId, reportId), eq(reportVersions.number, number)));
      return row && open(row);
    },

    /** What was laid before the client before the present texts of a case, the newest first, and when she agreed to it. */
    async earlier(trajectoryId: TrajectoryId): Promise<EarlierVersion[]> {
      const agreed = and(
        eq(clientAgreements.tenantId, reportVersions.tenantId),
        eq(clientAgreements.reportId, reportVersions.reportId),
        eq(clientAgreements.versionHash, reportVersions.htmlHash),
      );
      const { reportId, number, createdAt: laidAt } = reportVersions;
      return db
        .select({ reportId, number, laidAt, agreedOn: clientAgreements.agreedOn })
        .from(reportVersions)
        .innerJoin(reports, and(eq(reports.tenantId, reportVersions.tenantId), eq(reports.id, reportVersions.reportId)))
        .leftJoin(clientAgreements, agreed)
        .where(and(own, eq(reports.trajectoryId, trajectoryId), lt(reportVersions.number, reports.textVersion)))
        .orderBy(desc(reportVersions.number))
        .limit(MOST_ROWS);
    },

    /** Only which it is: for who may not open its text. */
    async idOf(reportId: ReportId, number: number): Promise<string | undefined> {
      const [row] = await db
        .select({ id: reportVersions.id })
        .from(reportVersions)
        .where(and(own, eq(reportVersions.reportId, reportId), eq(reportVersions.number, number)));
      return row?.id;
    },

    async add(version: ReportVersion, createdAt: Date): Promise<void> {
      await db.insert(reportVersions).values({
        ...version,
        tenantId: sealer.tenant,
        view: sealer.sealText(at(version.id, "view"), version.view),
        html: sealer.sealText(at(version.id, "html"), version.html),
        createdAt,
      });
    },
  };
}
