import { consentScanRepository, reportRemarkRepository } from "@hervat/database/repositories";
import { DocumentId, newId, ok, PlainDate, ReportId, type Result, refuse, SessionId } from "@hervat/domain/primitives";
import { type AgreeRefusal, agreeToReport, VersionHash } from "@hervat/domain/reports";
import { z } from "zod";
import { LARGEST_SCAN, type ScanRefusal, scanOf } from "../consent/scan-file.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { openReport } from "./open-report.ts";

export const RecordAgreementInput = z.strictObject({
  reportId: ReportId,
  /** Of the text that coach and client had before them. */
  versionHash: VersionHash,
  agreedOn: PlainDate,
  sessionId: SessionId.nullable(),
  /** The paper that she signed, as base64; null when she said it aloud. */
  scan: z
    .base64()
    .max(Math.ceil(LARGEST_SCAN / 3) * 4 + 4)
    .nullable()
    .default(null),
  remarks: z.string().trim().min(1).max(4_000).nullable(),
});
export type RecordAgreementInput = z.infer<typeof RecordAgreementInput>;

export type RecordAgreementRefusal = AgreeRefusal | ScanRefusal | { readonly kind: "in-future" };

/** The client's yes where coach and client read the report together: aloud in a talk, or on paper, of which the scan is kept. */
export async function recordAgreement(ctx: ServiceContext, input: RecordAgreementInput): Promise<Result<null, RecordAgreementRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, sealer, reports } = await openReport(tx, ctx, "report.record-agreement", input.reportId);
    if (input.agreedOn > ctx.today()) return refuse({ kind: "in-future" });
    const recordedBy = membershipOf(ctx);
    const { versionHash, agreedOn, remarks, sessionId } = input;
    const paper = input.scan === null ? ok(null) : scanOf(input.scan);
    if (!paper.ok) return paper;
    const scan = paper.value && { id: newId(DocumentId), ...paper.value };
    const how = scan ? ({ kind: "paper", scan: scan.id, recordedBy } as const) : ({ kind: "in-session", sessionId, recordedBy } as const);
    const said = await reportRemarkRepository(tx, sealer).ofReport(input.reportId);
    const agreed = agreeToReport(
      stored.value,
      { versionHash, agreedOn, remarks, how },
      said.map(({ value }) => value),
    );
    if (!agreed.ok) return agreed;
    if (scan) await consentScanRepository(tx, sealer).add({ ...scan, trajectoryId: stored.value.trajectoryId }, ctx.now());
    await reports.save({ ...stored, value: agreed.value }, ctx.now());
    return ok(null);
  });
}
