import type { ContactId, PracticeId, ReportId } from "@hervat/domain/primitives";
import { and, asc, eq } from "drizzle-orm";
import { documents } from "../schema/batch.ts";
import { documentReceipts } from "../schema/manager-side.ts";
import { reportVersions } from "../schema/report.ts";
import type { Db } from "../tenancy/db.ts";
import { anyOf } from "./any-of.ts";

/** That somebody on the employer's side has a text of a report, and since when. */
export interface ReportReceipt {
  readonly reportId: ReportId;
  /** Which of its texts. */
  readonly textVersion: number;
  readonly contactId: ContactId;
  readonly receivedAt: Date;
}

/** Who opened these reports on the employer's side, each once and with the first time, in the order in which they came. */
export async function readReportReceipts(db: Db, tenant: PracticeId, ids: readonly ReportId[]): Promise<ReportReceipt[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      reportId: reportVersions.reportId,
      textVersion: reportVersions.number,
      contactId: documentReceipts.contactId,
      receivedAt: documentReceipts.receivedAt,
    })
    .from(documentReceipts)
    .innerJoin(documents, and(eq(documents.tenantId, documentReceipts.tenantId), eq(documents.id, documentReceipts.documentId)))
    .innerJoin(reportVersions, and(eq(reportVersions.tenantId, documents.tenantId), eq(reportVersions.id, documents.reportVersionId)))
    .where(and(eq(documentReceipts.tenantId, tenant), anyOf(reportVersions.reportId, ids)))
    .orderBy(asc(documentReceipts.receivedAt));
  // Of one text more than one copy can have been made; who opened two of them has it since the first.
  const first = new Map<string, ReportReceipt>();
  for (const row of rows) {
    const of = `${row.reportId}/${row.textVersion}/${row.contactId}`;
    if (!first.has(of)) first.set(of, row);
  }
  return [...first.values()];
}
