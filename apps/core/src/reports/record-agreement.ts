import { type MembershipId, ok, PlainDate, ReportId, type Result, refuse, SessionId } from "@hervat/domain/primitives";
import { type AgreeRefusal, agreeToReport, VersionHash } from "@hervat/domain/reports";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openReport } from "./open-report.ts";

export const RecordAgreementInput = z.strictObject({
  reportId: ReportId,
  /** Of the text that coach and client had before them. */
  versionHash: VersionHash,
  agreedOn: PlainDate,
  sessionId: SessionId.nullable(),
  remarks: z.string().trim().min(1).max(4_000).nullable(),
});
export type RecordAgreementInput = z.infer<typeof RecordAgreementInput>;

export type RecordAgreementRefusal = AgreeRefusal | { readonly kind: "in-future" };

/** The client's yes, given in a session where coach and client read the report together. */
export async function recordAgreement(ctx: ServiceContext, input: RecordAgreementInput): Promise<Result<null, RecordAgreementRefusal>> {
  const { actor } = ctx;
  if (!("membershipId" in actor)) throw new NotFoundError("report");
  const recordedBy: MembershipId = actor.membershipId;

  return ctx.inTransaction(async (tx) => {
    const { stored, reports } = await openReport(tx, ctx, "report.record-agreement", input.reportId);
    if (input.agreedOn > ctx.today()) return refuse({ kind: "in-future" });
    const { versionHash, agreedOn, remarks, sessionId } = input;
    const agreed = agreeToReport(stored.value, { versionHash, agreedOn, remarks, how: { kind: "in-session", sessionId, recordedBy } });
    if (!agreed.ok) return agreed;
    await reports.save({ ...stored, value: agreed.value }, ctx.now());
    return ok(null);
  });
}
