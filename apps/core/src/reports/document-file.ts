import { clientRepository, documentRepository, trajectoryRepository } from "@hervat/database/repositories";
import { DocumentId } from "@hervat/domain/primitives";
import { documentNames } from "../batches/document-names.ts";
import { dayInAmsterdam } from "../clock.ts";
import { NotFoundError } from "../errors.ts";
import type { FileAnswer, FileRoute } from "../http/file-route.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readCoachRelation } from "../trajectory/read-relations.ts";

/** One document, shown in the browser. */
export const documentFileRoute: FileRoute = {
  meta: { action: "document.read", resource: "document" },
  path: "/files/documents/:documentId",
  serve: (ctx, { documentId }) => readDocument(ctx, documentId),
};

/**
 * A copy for whoever keeps it for years: see `archiveCopy`. What cannot be made is not there.
 */
export const archiveFileRoute: FileRoute = {
  meta: { action: "document.read", resource: "document" },
  path: "/files/documents/:documentId/archive.pdf",
  async serve(ctx, { documentId }) {
    const { archiveCopy } = await import("@hervat/report-engine");
    const { fileName, ...file } = await readDocument(ctx, documentId, (original) => {
      const copy = archiveCopy(original);
      if (!copy.ok) throw new NotFoundError("archive copy");
      return copy.value;
    });
    return { ...file, fileName: fileName.replace(/(\.pdf)?$/, "-archief.pdf"), inline: false };
  },
};

async function readDocument(
  ctx: ServiceContext,
  documentId: string | undefined,
  copied: (original: Uint8Array) => Uint8Array = (original) => original,
): Promise<FileAnswer> {
  const id = DocumentId.safeParse(documentId);
  if (!id.success) throw new NotFoundError("document");
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const record = await documentRepository(tx, practiceId).find(id.data);
    if (record === undefined || record.trajectoryId === null) throw new NotFoundError("document");
    const { trajectoryId, audience, releasedAt, withdrawnAt } = record;
    const about = await readCoachRelation(tx, ctx, trajectoryId);
    ctx.authorise("document.read", {
      kind: "document",
      practiceId,
      about,
      audience,
      released: releasedAt !== null && withdrawnAt === null,
    });
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const bytes = await documentRepository(tx, practiceId, sealer).bytes(id.data);
    const trajectory = await trajectoryRepository(tx, practiceId).find(trajectoryId);
    const client = trajectory && (await clientRepository(tx, practiceId).find(trajectory.value.clientId));
    if (bytes === undefined || client === undefined) throw new NotFoundError("document");
    const [fileName = "document.pdf"] = documentNames([
      { clientCode: client.value.code, kind: record.kind, madeOn: dayInAmsterdam(record.createdAt) },
    ]);
    return { bytes: Uint8Array.from(copied(bytes)), mediaType: record.mediaType, fileName, inline: true };
  });
}
