import { receivedDocumentRepository, sharedDocumentRepository } from "@hervat/database/repositories";
import { type PlainDate, ReceivedDocumentId, TrajectoryId } from "@hervat/domain/primitives";
import type { ReceivedKind, ReceivedMediaType } from "@hervat/domain/received";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { FileAnswer, FileRoute } from "../http/file-route.ts";
import { openEmployee } from "../manager/open-employee.ts";
import { demandSince, receiveDocument } from "../manager/receive-document.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openReceived } from "./open-received.ts";

const Params = z.object({ trajectoryId: TrajectoryId, id: ReceivedDocumentId });
const ENDINGS: Readonly<Record<ReceivedMediaType, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "text/plain": "txt",
};

interface Paper {
  readonly kind: ReceivedKind;
  readonly datedOn: PlainDate;
  readonly mediaType: ReceivedMediaType;
}

export function receivedFile({ kind, datedOn, mediaType }: Paper, bytes: Uint8Array): FileAnswer {
  return { bytes: Uint8Array.from(bytes), mediaType, fileName: `${kind}-${datedOn}.${ENDINGS[mediaType]}` };
}

/** A paper that came in, for the coach of the case. */
export const receivedFileRoute: FileRoute = {
  meta: { action: "received.read", resource: "trajectory" },
  path: "/files/trajectories/:trajectoryId/received/:id",
  serve(ctx, params) {
    const asked = Params.safeParse(params);
    if (!asked.success) throw new NotFoundError("received document");
    return ctx.inTransaction(async (tx) => {
      const { document, sealer, may } = await openReceived(tx, ctx, "received.read", asked.data);
      const papers = receivedDocumentRepository(tx, sealer);
      const bytes = await papers.bytes(document.id);
      if (bytes === undefined) throw new NotFoundError("received document");
      // For her own coach it waits until she opened it; whoever only looks along leaves it waiting.
      if (may("received.remove")) await papers.markSeen(document.id, ctx.now());
      return receivedFile(document, bytes);
    });
  },
};

/** The copy that the client agreed to open for this reader on the employer's side. His role holds no key and cannot read the original. */
export const sharedFileRoute: FileRoute = {
  meta: { action: "shared-document.read", resource: "trajectory" },
  path: "/files/trajectories/:trajectoryId/shared/:id",
  serve(ctx, params) {
    const asked = Params.safeParse(params);
    if (!asked.success) throw new NotFoundError("shared document");
    const { trajectoryId, id } = asked.data;
    return ctx.inTransaction(async (tx) => {
      await openEmployee(tx, ctx, "shared-document.read", trajectoryId);
      const reader = ctx.actor.kind === "hr" ? "hr" : "manager";
      const shared = await sharedDocumentRepository(tx, practiceOf(ctx), reader).find(id);
      if (shared?.trajectoryId !== trajectoryId) throw new NotFoundError("shared document");
      await demandSince(tx, ctx, trajectoryId, shared.agreedOn);
      await receiveDocument(tx, ctx, trajectoryId, id);
      return receivedFile(shared, shared.bytes);
    });
  },
};
