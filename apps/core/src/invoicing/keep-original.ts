import type { Db } from "@hervat/database";
import { documentRepository, type NewDocument } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { Language } from "@hervat/domain/people";
import { DocumentId, type InvoiceId, newId, type TrajectoryId } from "@hervat/domain/primitives";

/** An issued invoice is one document, so it speaks one language: that of the law it answers to. */
export const ORIGINAL_LANGUAGE: Language = "nl";

/** The bytes of an issued invoice, once it was printed. */
export async function readOriginal(tx: Db, sealer: Sealer, id: InvoiceId): Promise<Uint8Array | undefined> {
  const documents = documentRepository(tx, sealer.tenant, sealer);
  const original = await documents.ofInvoice(id);
  return original && documents.bytes(original.id);
}

/**
 * Keeps the printing of an issued invoice for ever. Who printed it first decides: whoever comes second gets those bytes.
 *
 * @returns the bytes that are kept
 */
export async function keepOriginal(
  tx: Db,
  sealer: Sealer,
  {
    invoiceId,
    trajectoryId,
    ...made
  }: { readonly invoiceId: InvoiceId; readonly trajectoryId: TrajectoryId | null } & Pick<NewDocument, "madeBy">,
  bytes: Uint8Array,
  now: Date,
): Promise<Uint8Array> {
  const added = await documentRepository(tx, sealer.tenant, sealer).addOriginal(
    {
      id: newId(DocumentId),
      trajectoryId,
      kind: "invoice",
      audience: "invoice",
      standing: "final",
      reportVersionId: null,
      invoiceId,
      batchItemId: null,
      mediaType: "application/pdf",
      createdAt: now,
      releasedAt: now,
      ...made,
    },
    bytes,
  );
  const kept = added ? bytes : await readOriginal(tx, sealer, invoiceId);
  if (kept === undefined) throw new Error(`invoice ${invoiceId} has lost its printing`);
  return kept;
}
