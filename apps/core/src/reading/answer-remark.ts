import { reportRemarkRepository } from "@hervat/database/repositories";
import { ok, ReportId, ReportRemarkId, type Result } from "@hervat/domain/primitives";
import { answerRemark as answer, REMARK_ANSWERS, type RemarkRefusal, RemarkText, VersionHash } from "@hervat/domain/reports";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ReportInput } from "../reports/decline-report.ts";
import { openReport } from "../reports/open-report.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openText } from "./open-own-report.ts";
import { RemarkShown, remarksShown } from "./remark-shown.ts";

export const AnswerRemarkInput = z.strictObject({
  reportId: ReportId,
  remarkId: ReportRemarkId,
  kind: z.enum(REMARK_ANSWERS),
  /** Where it was changed, or why it was kept: she reads this. */
  text: RemarkText,
});
export type AnswerRemarkInput = z.infer<typeof AnswerRemarkInput>;

export const RemarksOfReport = z.strictObject({ versionHash: VersionHash, version: z.int().positive(), remarks: z.array(RemarkShown) });
export type RemarksOfReport = z.infer<typeof RemarksOfReport>;

/** What she said of the texts of a report, beside the words it is about. */
export function readRemarks(ctx: ServiceContext, { reportId }: ReportInput): Promise<RemarksOfReport> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openText(tx, await openReport(tx, ctx, "report.read-remarks", reportId));
    const { version, versionHash } = opened.stored.value;
    return { version, versionHash, remarks: await remarksShown(tx, opened) };
  });
}

/** What the coach did with a remark: changed the text, or kept it, and why. The client reads this answer. */
export function answerRemark(
  ctx: ServiceContext,
  { reportId, remarkId, kind, text }: AnswerRemarkInput,
): Promise<Result<null, RemarkRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer } = await openReport(tx, ctx, "report.answer-remark", reportId);
    const remarks = reportRemarkRepository(tx, sealer);
    const found = await remarks.find(remarkId);
    if (found?.value.reportId !== reportId) throw new NotFoundError("remark");
    const answered = answer(stored.value, found.value, { kind, text, answeredOn: ctx.today(), answeredBy: membershipOf(ctx) });
    if (!answered.ok) return answered;
    await remarks.save({ ...found, value: answered.value });
    return ok(null);
  });
}
