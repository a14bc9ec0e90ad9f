import { ok, ReportId, type Result } from "@hervat/domain/primitives";
import { declineReport as decline, type WrongStatus } from "@hervat/domain/reports";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openReport } from "./open-report.ts";

export const ReportInput = z.strictObject({ reportId: ReportId });
export type ReportInput = z.infer<typeof ReportInput>;

/** "Liever niet", told to the coach. It changes nothing else: guidance goes on, and nobody at work sees it. */
export function declineReport(ctx: ServiceContext, { reportId }: ReportInput): Promise<Result<null, WrongStatus>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, reports } = await openReport(tx, ctx, "report.record-agreement", reportId);
    const declined = decline(stored.value, ctx.today());
    if (!declined.ok) return declined;
    await reports.save({ ...stored, value: declined.value }, ctx.now());
    return ok(null);
  });
}
