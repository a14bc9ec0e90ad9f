import { PassThrough, Readable } from "node:stream";
import type { Batch } from "@hervat/database/repositories";
import { ZipFile } from "yazl";
import { dayInAmsterdam } from "../clock.ts";
import type { FileRoute } from "../http/file-route.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { type BatchDocument, takeableDocuments } from "./batch-documents.ts";
import { manifestCsv } from "./manifest.ts";
import { manifestOf } from "./manifest-of.ts";
import { openBatch } from "./open-batch.ts";
import { openDownload, parseBatchId, readBytes } from "./open-download.ts";

/** The documents of a batch in one file, read from the database one at a time. A kind about health needs the reason given just before. */
export const batchZipRoute: FileRoute = {
  meta: { action: "batch.download", resource: "batch" },
  path: "/files/batches/:batchId/documents.zip",
  async serve(ctx, { batchId }) {
    const { batch, documents, manifest } = await openDownload(ctx, batchId);
    const fileName = `${batch.kind}-${dayInAmsterdam(batch.createdAt)}.zip`;
    return { bytes: zipOf(ctx, batch, documents, manifest), mediaType: "application/zip", fileName };
  },
};

/** The manifest alone, as CSV. */
export const batchManifestRoute: FileRoute = {
  meta: { action: "batch.read", resource: "batch" },
  path: "/files/batches/:batchId/manifest.csv",
  async serve(ctx, { batchId }) {
    const id = parseBatchId(batchId);
    return ctx.inTransaction(async (tx) => {
      const batch = await openBatch(tx, ctx, "batch.read", id);
      const sealer = await ctx.service.keyring.sealerFor(tx, practiceOf(ctx));
      const { documents } = await takeableDocuments(tx, ctx, sealer, batch);
      const csv = manifestCsv(await manifestOf(tx, ctx, batch, documents, ctx.language));
      return {
        bytes: new TextEncoder().encode(csv),
        mediaType: "text/csv; charset=utf-8",
        fileName: `${batch.kind}-${dayInAmsterdam(batch.createdAt)}.csv`,
      };
    });
  },
};

/** A file that breaks off is no ZIP: better that than one with a document that may no longer leave. */
function zipOf(ctx: ServiceContext, batch: Batch, documents: readonly BatchDocument[], manifest: string): ReadableStream<Uint8Array> {
  const zip = new ZipFile();
  const content = new PassThrough();
  zip.outputStream.pipe(content);
  zip.on("error", (fault) => content.destroy(fault));
  for (const { document, fileName } of documents) {
    zip.addReadStreamLazy(fileName, { mtime: document.createdAt, compress: false, size: document.size }, (done) => {
      readBytes(ctx, batch, document).then(
        (bytes) => done(null, Readable.from([bytes])),
        (fault: unknown) => done(fault, Readable.from([])),
      );
    });
  }
  zip.addBuffer(Buffer.from(manifest, "utf8"), "manifest.csv", { mtime: ctx.now() });
  zip.end();
  return Readable.toWeb(content);
}
