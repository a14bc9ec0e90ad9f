import type { Db } from "@hervat/database";
import { type ReportVersion, reportRemarkRepository, reportVersionRepository, type Stored } from "@hervat/database/repositories";
import type { ReportId } from "@hervat/domain/primitives";
import type { ReportRemark } from "@hervat/domain/reports";
import { NotFoundError } from "../errors.ts";
import { type OpenedReport, openReport } from "../reports/open-report.ts";
import type { ServiceContext } from "../service-context.ts";
import type { CaseAction } from "../trajectory/open-case.ts";

/** A report with the text that lies before her, and what was said of all its texts. */
export interface OpenedForReading extends OpenedReport {
  readonly frozen: ReportVersion;
  readonly remarks: readonly Stored<ReportRemark>[];
}

/**
 * A report of the client herself, once it was laid before her: what her coach is still writing does not exist for her.
 *
 * @throws NotFoundError
 */
export async function openOwnReport(tx: Db, ctx: ServiceContext, action: CaseAction, id: ReportId): Promise<OpenedForReading> {
  if (ctx.actor.kind !== "client") throw new NotFoundError("report");
  const opened = await openReport(tx, ctx, action, id);
  if (opened.stored.value.status === "concept") throw new NotFoundError("report");
  return openText(tx, opened);
}

/** The text that a report stands for now, with what was said of it and of those before. */
export async function openText(tx: Db, opened: OpenedReport): Promise<OpenedForReading> {
  const { id, version } = opened.stored.value;
  const frozen = await reportVersionRepository(tx, opened.sealer).find(id, version);
  if (frozen === undefined) throw new Error(`report ${id} has lost its version ${version}`);
  return { ...opened, frozen, remarks: await reportRemarkRepository(tx, opened.sealer).ofReport(id) };
}
