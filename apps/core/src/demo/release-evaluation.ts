import { documentRepository, evaluationRepository, jointTextRepository, reportRepository } from "@hervat/database/repositories";
import { DocumentId, newId } from "@hervat/domain/primitives";
import type { JointEvaluation, ReleasedReport } from "@hervat/domain/reports";
import { leavingDocument } from "../reports/leaving-document.ts";
import { printLeaving } from "../reports/print-leaving.ts";
import type { ReportDesk } from "./report-desk.ts";

/**
 * Gives the manager his copy of an evaluation, on the day it was released.
 *
 * @returns false where nothing can be printed: then it stays agreed
 */
export async function releaseEvaluation(
  { tx, sealer, service }: ReportDesk,
  report: ReleasedReport,
  evaluation: JointEvaluation,
): Promise<boolean> {
  const { trajectoryId, kind, releasedAt, agreement, versionHash } = report;
  const leaving = await leavingDocument(tx, sealer, service.plugins, report);
  if (!leaving.ok || leaving.value.kind !== "to-print") return false;
  const printed = await printLeaving(service.engine, leaving.value, { hash: versionHash, practiceId: sealer.tenant });
  if (!printed.ok) return false;

  const whose = { trajectoryId, kind, audience: "manager", invoiceId: null, batchItemId: null } as const;
  await documentRepository(tx, sealer.tenant, sealer).add(
    {
      id: newId(DocumentId),
      ...whose,
      standing: "final",
      reportVersionId: leaving.value.versionId,
      mediaType: "application/pdf",
      madeBy: leaving.value.madeBy,
      createdAt: releasedAt,
      releasedAt,
    },
    printed.value,
  );
  await reportRepository(tx, sealer).save({ version: 1, value: report }, releasedAt);
  await jointTextRepository(tx, sealer.tenant).leave(report.id, versionHash, releasedAt);
  const joint = {
    ...evaluation,
    approvedByEmployeeOn: agreement.agreedOn,
    approvedByManagerOn: report.confirmation?.answeredOn ?? null,
  };
  await evaluationRepository(tx, sealer.tenant).save(trajectoryId, joint, releasedAt);
  return true;
}
