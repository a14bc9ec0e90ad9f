import { PassThrough, Readable } from "node:stream";
import { type Batch, type DocumentRecord, documentRepository, exportRepository } from "@hervat/database/repositories";
import { BatchId } from "@hervat/domain/primitives";
import { REPORT_KINDS } from "@hervat/domain/reports";
import { ZipFile } from "yazl";
import { dayInAmsterdam } from "../clock.ts";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { type BatchDocument, mayBeTaken, takeableDocuments } from "./batch-documents.ts";
import { manifestCsv } from "./manifest.ts";
import { manifestOf } from "./manifest-of.ts";
import { openBatch } from "./open-batch.ts";

/** How long a reason that was given opens the ZIP, in ms. */
const REASON_HOLDS_MS = 10 * 60_000;

/** The documents of a batch in one file, read from the database one at a time. A kind about health needs the reason given just before. */
export const batchZipRoute: FileRoute = {
  meta: { action: "batch.download", resource: "batch" },
  path: "/files/batches/:batchId/documents.zip",
  async serve(ctx, { batchId }) {
    const id = parseBatchId(batchId);
    const practiceId = practiceOf(ctx);
    const { batch, documents, manifest } = await ctx.inTransaction(async (tx) => {
      const batch = await openBatch(tx, ctx, "batch.download", id);
      if (REPORT_KINDS[batch.kind].health) {
        const by = "membershipId" in ctx.actor ? ctx.actor.membershipId : undefined;
        const since = new Date(ctx.now().getTime() - REASON_HOLDS_MS);
        if (by === undefined || !(await exportRepository(tx, practiceId).madeSince(id, by, since))) throw new NotFoundError("export");
      }
      const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
      const taken = await takeableDocuments(tx, ctx, sealer, batch);
      const lines = await manifestOf(tx, ctx, batch, taken.documents, ctx.language);
      return { batch, documents: taken.documents, manifest: manifestCsv(lines) };
    });
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

/** A download takes minutes, and a consent may be withdrawn in any of them. @throws NotFoundError */
function readBytes(ctx: ServiceContext, batch: Batch, { id }: DocumentRecord): Promise<Buffer> {
  const practiceId = practiceOf(ctx);
  return ctx.service.database.transactAs("coach", { tenant: practiceId }, async (tx) => {
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const documents = documentRepository(tx, practiceId, sealer);
    const [now] = await documents.facts([id]);
    const bytes = now && (await mayBeTaken(tx, ctx, sealer, batch, now)) ? await documents.bytes(id) : undefined;
    if (bytes === undefined) throw new NotFoundError("document");
    return Buffer.from(bytes);
  });
}

function parseBatchId(text: string | undefined): BatchId {
  const parsed = BatchId.safeParse(text);
  if (!parsed.success) throw new NotFoundError("batch");
  return parsed.data;
}
