import type { Db } from "@hervat/database";
import {
  type Batch,
  batchRepository,
  type DocumentRecord,
  documentRepository,
  reportRepository,
  reportVersionRepository,
} from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { mayLeave, REPORT_KINDS } from "@hervat/domain/reports";
import { dayInAmsterdam } from "../clock.ts";
import { readLeaveFacts } from "../reports/leave-facts.ts";
import type { ServiceContext } from "../service-context.ts";
import { readRelation } from "../trajectory/read-relations.ts";
import { documentNames } from "./document-names.ts";

/** A document of a batch under the name by which it leaves. */
export interface BatchDocument {
  readonly document: DocumentRecord;
  readonly clientCode: string;
  readonly fileName: string;
}

/** Every document of a batch under its name. */
export async function allDocuments(tx: Db, sealer: Sealer, batch: Batch): Promise<BatchDocument[]> {
  const [made, items] = await Promise.all([
    documentRepository(tx, sealer.tenant).ofBatch(batch.id),
    batchRepository(tx, sealer.tenant).items(batch.id, { statuses: ["done"] }),
  ]);
  const codes = new Map(items.map(({ documentId, clientCode }) => [documentId, clientCode]));
  const coded = made.map((document) => ({ document, clientCode: codes.get(document.id) ?? "" }));
  const names = documentNames(
    coded.map(({ document, clientCode }) => ({ clientCode, kind: document.kind, madeOn: dayInAmsterdam(document.createdAt) })),
  );
  return coded.map((one, index) => ({ ...one, fileName: names[index] ?? "" }));
}

/** The documents of a batch that may be taken out now. What may not stays behind and is counted; names stay the same either way. */
export async function takeableDocuments(
  tx: Db,
  ctx: ServiceContext,
  sealer: Sealer,
  batch: Batch,
): Promise<{ readonly documents: readonly BatchDocument[]; readonly heldBack: number }> {
  const all = await allDocuments(tx, sealer, batch);
  const documents: BatchDocument[] = [];
  for (const one of all) if (await mayBeTaken(tx, ctx, sealer, batch, one.document)) documents.push(one);
  return { documents, heldBack: all.length - documents.length };
}

/**
 * Whether this document may be taken out now, asked again at every step: whoever asks still may read it, it was not taken back,
 * and what tells of health is the very version that the client agreed with and her consent covers. A concept of it never leaves
 * in bulk.
 */
export async function mayBeTaken(
  tx: Db,
  ctx: ServiceContext,
  sealer: Sealer,
  { kind, standing }: Batch,
  { trajectoryId, audience, releasedAt, withdrawnAt, reportVersionId }: DocumentRecord,
): Promise<boolean> {
  if (withdrawnAt !== null) return false;
  const { tenant: practiceId } = sealer;
  const about = trajectoryId === null ? null : await readRelation(tx, practiceId, trajectoryId);
  if (!ctx.may("document.read", { kind: "document", practiceId, about, audience, released: releasedAt !== null })) return false;
  if (kind === "invoice" || !REPORT_KINDS[kind].health) return true;
  if (standing === "concept" || trajectoryId === null) return false;
  const report = (await reportRepository(tx, sealer).latest([trajectoryId], kind)).get(trajectoryId)?.value;
  if (report === undefined || !("agreement" in report)) return false;
  const agreed = await reportVersionRepository(tx, sealer).find(report.id, report.version);
  if (agreed === undefined || agreed.id !== reportVersionId) return false;
  const { recipient, consents } = await readLeaveFacts(tx, sealer, kind, trajectoryId, ctx.today());
  const { versionHash, categories, agreement, confirmation } = report;
  const leaving = { kind: REPORT_KINDS[kind], versionHash, categories, recipient, issued: false };
  return mayLeave(leaving, consents, agreement, ctx.today(), confirmation).ok;
}
