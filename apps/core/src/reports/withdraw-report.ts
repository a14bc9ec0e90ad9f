import type { Result } from "@hervat/domain/primitives";
import type { WrongStatus } from "@hervat/domain/reports";
import type { ServiceContext } from "../service-context.ts";
import type { ReportInput } from "./decline-report.ts";
import { openReport } from "./open-report.ts";
import { shutReport } from "./shut-report.ts";

/** Takes a report back before it was fetched: its document is shut at once for whoever it was for. */
export function withdrawReport(ctx: ServiceContext, { reportId }: ReportInput): Promise<Result<null, WrongStatus>> {
  return ctx.inTransaction(async (tx) => shutReport(tx, ctx, await openReport(tx, ctx, "report.withdraw", reportId), "practice"));
}
