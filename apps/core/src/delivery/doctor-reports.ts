import type { Db } from "@hervat/database";
import {
  type DocumentRecord,
  documentRepository,
  reportRepository,
  reportVersionRepository,
  type Stored,
} from "@hervat/database/repositories";
import type { PlainDate, ReportId } from "@hervat/domain/primitives";
import { type FetchedReport, mayLeave, REPORT_KINDS, type ReleasedReport, type Report } from "@hervat/domain/reports";
import type { OpenedDelivery } from "./open-delivery.ts";

type Left = ReleasedReport | FetchedReport;

/** What of this case this doctor may open today: released to him, or to the colleague he stands in for, and still covered by a consent. */
export async function doctorReports(
  tx: Db,
  { sealer, relations, recipient, consents }: OpenedDelivery,
  today: PlainDate,
): Promise<{ stored: Stored<Left>; document: DocumentRecord }[]> {
  const stored = await reportRepository(tx, sealer).ofTrajectory(relations.trajectoryId);
  const shown: { stored: Stored<Left>; document: DocumentRecord }[] = [];
  for (const { version, value } of stored) {
    if (!hasLeft(value) || (value.status === "fetched" && value.regrettedOn !== null)) continue;
    const { recipientContactId, kind, versionHash, categories, agreement } = value;
    if (recipientContactId !== recipient.contactId && !recipient.colleagueOf.includes(recipientContactId)) continue;
    const leaving = { kind: REPORT_KINDS[kind], versionHash, categories, recipient, issued: false };
    if (!mayLeave(leaving, consents, agreement, today).ok) continue;
    const versionId = await reportVersionRepository(tx, sealer).idOf(value.id, value.version);
    const document = versionId && (await documentRepository(tx, sealer.tenant).ofReportVersion(versionId));
    if (document) shown.push({ stored: { version, value }, document });
  }
  return shown;
}

export async function doctorReport(tx: Db, opened: OpenedDelivery, id: ReportId, today: PlainDate) {
  return (await doctorReports(tx, opened, today)).find(({ stored }) => stored.value.id === id);
}

function hasLeft(report: Report): report is Left {
  return report.status === "released" || report.status === "fetched";
}
