import { type Batch, type DocumentRecord, documentRepository, exportRepository } from "@hervat/database/repositories";
import { BatchId } from "@hervat/domain/primitives";
import { REPORT_KINDS } from "@hervat/domain/reports";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { type BatchDocument, mayBeTaken, takeableDocuments } from "./batch-documents.ts";
import { manifestCsv } from "./manifest.ts";
import { manifestOf } from "./manifest-of.ts";
import { openBatch } from "./open-batch.ts";

/** How long a reason that was given opens a download, in ms. */
const REASON_HOLDS_MS = 10 * 60_000;

export interface OpenedDownload {
  readonly batch: Batch;
  readonly documents: readonly BatchDocument[];
  readonly manifest: string;
}

/** The documents of a batch that may be taken out now. A kind about health needs the reason given just before. @throws NotFoundError */
export function openDownload(ctx: ServiceContext, batchId: string | undefined): Promise<OpenedDownload> {
  const id = parseBatchId(batchId);
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const batch = await openBatch(tx, ctx, "batch.download", id);
    if (REPORT_KINDS[batch.kind].health) {
      const by = "membershipId" in ctx.actor ? ctx.actor.membershipId : undefined;
      const since = new Date(ctx.now().getTime() - REASON_HOLDS_MS);
      if (by === undefined || !(await exportRepository(tx, practiceId).madeSince(id, by, since))) throw new NotFoundError("export");
    }
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const { documents } = await takeableDocuments(tx, ctx, sealer, batch);
    return { batch, documents, manifest: manifestCsv(await manifestOf(tx, ctx, batch, documents, ctx.language)) };
  });
}

/** A download takes minutes, and a consent may be withdrawn in any of them. @throws NotFoundError */
export function readBytes(ctx: ServiceContext, batch: Batch, { id }: DocumentRecord): Promise<Buffer> {
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

export function parseBatchId(text: string | undefined): BatchId {
  const parsed = BatchId.safeParse(text);
  if (!parsed.success) throw new NotFoundError("batch");
  return parsed.data;
}
