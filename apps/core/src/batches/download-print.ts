import type { Batch } from "@hervat/database/repositories";
import { dayInAmsterdam } from "../clock.ts";
import type { FileRoute } from "../http/file-route.ts";
import type { ServiceContext } from "../service-context.ts";
import type { BatchDocument } from "./batch-documents.ts";
import { openDownload, readBytes } from "./open-download.ts";

/** The documents of a batch as one file for the printer, one after the other; read from the database one at a time, as the ZIP is. */
export const batchPrintRoute: FileRoute = {
  meta: { action: "batch.download", resource: "batch" },
  path: "/files/batches/:batchId/documents.pdf",
  async serve(ctx, { batchId }) {
    const { batch, documents } = await openDownload(ctx, batchId);
    const { joinPdfs } = await import("@hervat/report-engine");
    const title = `${batch.kind}-${dayInAmsterdam(batch.createdAt)}`;
    const bytes = ReadableStream.from(joinPdfs(title, bytesOfEach(ctx, batch, documents)));
    return { bytes, mediaType: "application/pdf", fileName: `${title}.pdf` };
  },
};

/** A file that breaks off opens in no reader: better that than one with a document that may no longer leave. */
async function* bytesOfEach(ctx: ServiceContext, batch: Batch, documents: readonly BatchDocument[]): AsyncGenerator<Uint8Array> {
  for (const { document } of documents) yield await readBytes(ctx, batch, document);
}
