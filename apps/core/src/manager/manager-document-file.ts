import { documentRepository, holdCase } from "@hervat/database/repositories";
import { DocumentId } from "@hervat/domain/primitives";
import { dayInAmsterdam } from "../clock.ts";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { demandSince, receiveDocument } from "./receive-document.ts";
import { relationForEmployer } from "./relations-for-employer.ts";

/** One released document that is meant for the manager. His role holds no key, so nothing sealed could be opened here. */
export const managerDocumentRoute: FileRoute = {
  meta: { action: "document.read", resource: "document" },
  path: "/files/documents/:documentId",
  async serve(ctx, { documentId }) {
    const id = DocumentId.safeParse(documentId);
    if (!id.success) throw new NotFoundError("document");
    const practiceId = practiceOf(ctx);
    return ctx.inTransaction(async (tx) => {
      const documents = documentRepository(tx, practiceId);
      const named = await documents.find(id.data);
      if (named === undefined || named.trajectoryId === null) throw new NotFoundError("document");
      // Whoever takes it back waits, and finds the receipt; or was before, and then it is not found here any more.
      await holdCase(tx, named.trajectoryId);
      const record = await documents.find(id.data);
      if (record === undefined || record.trajectoryId === null) throw new NotFoundError("document");
      const { trajectoryId, audience, releasedAt, withdrawnAt, kind, createdAt, mediaType } = record;
      const about = await relationForEmployer(tx, ctx, trajectoryId);
      ctx.authorise("document.read", {
        kind: "document",
        practiceId,
        about,
        audience,
        released: releasedAt !== null && withdrawnAt === null,
      });
      const bytes = await documents.bytes(id.data);
      if (bytes === undefined) throw new NotFoundError("document");
      await demandSince(tx, ctx, trajectoryId, dayInAmsterdam(createdAt));
      await receiveDocument(tx, ctx, trajectoryId, id.data);
      return { bytes: Uint8Array.from(bytes), mediaType, fileName: `${kind}-${dayInAmsterdam(createdAt)}.pdf`, inline: true };
    });
  },
};
