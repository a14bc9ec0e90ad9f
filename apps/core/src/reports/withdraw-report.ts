import { documentRepository, evaluationRepository, reportVersionRepository } from "@hervat/database/repositories";
import { ok, type Result } from "@hervat/domain/primitives";
import { type WrongStatus, withdrawReport as withdraw } from "@hervat/domain/reports";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import type { ReportInput } from "./decline-report.ts";
import { openReport } from "./open-report.ts";

/** Takes a report back before it was fetched: its document is shut at once for whoever it was for. */
export function withdrawReport(ctx: ServiceContext, { reportId }: ReportInput): Promise<Result<null, WrongStatus>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer, reports } = await openReport(tx, ctx, "report.withdraw", reportId);
    const withdrawn = withdraw(stored.value, ctx.now());
    if (!withdrawn.ok) return withdrawn;
    const version = await reportVersionRepository(tx, sealer).find(reportId, stored.value.version);
    const practiceId = practiceOf(ctx);
    if (version !== undefined) await documentRepository(tx, practiceId).withdrawVersion(version.id, ctx.now());
    if (stored.value.kind === "evaluation" && stored.value.status === "released")
      await evaluationRepository(tx, practiceId).remove(stored.value.trajectoryId);
    await reports.save({ ...stored, value: withdrawn.value }, ctx.now());
    return ok(null);
  });
}
