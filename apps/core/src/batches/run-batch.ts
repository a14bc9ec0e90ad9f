import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { batchRepository, clientRepository, documentRepository, exportRepository, readCaseload } from "@hervat/database/repositories";
import { type BatchId, type DocumentId, ok, type Result, type TrajectoryId } from "@hervat/domain/primitives";
import type { BatchStanding, ReportKindKey } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { allDocuments, type BatchDocument } from "./batch-documents.ts";
import { manifestCsv } from "./manifest.ts";
import { manifestOf } from "./manifest-of.ts";
import { type StartBatchRefusal, startBatch } from "./start-batch.ts";

export interface RunBatch {
  readonly kind: ReportKindKey;
  readonly standing: BatchStanding;
  readonly codes: "all" | readonly string[];
  /** Absolute. */
  readonly folder: string;
}

export interface BatchOutcome {
  readonly rendered: number;
  readonly failed: readonly { readonly code: string; readonly message: string }[];
  /** Absolute path. */
  readonly manifest: string;
}

const LOOK_AGAIN_MS = 150;

/** A batch from beginning to end into a folder: one file per document and a manifest. Any worker may do the work; this waits for it. */
export async function runBatch(
  ctx: ServiceContext,
  { kind, standing, codes, folder }: RunBatch,
): Promise<Result<BatchOutcome, StartBatchRefusal>> {
  const { trajectoryIds, unknown } = await chosen(ctx, codes);
  const failed = unknown.map((code) => ({ code, message: m.batches_code_unknown({}, { locale: ctx.language }) }));
  await mkdir(folder, { recursive: true });
  const manifest = join(folder, "manifest.csv");
  if (trajectoryIds.length === 0) {
    await writeWhole(manifest, manifestCsv([]));
    return ok({ rendered: 0, failed, manifest });
  }
  const started = await startBatch(ctx, { kind, standing, trajectoryIds, language: ctx.language });
  if (!started.ok) return started;
  const { batchId } = started.value;
  await untilEnded(ctx, batchId);

  const { documents, lines } = await results(ctx, batchId);
  for (const { document, fileName } of documents) await writeWhole(join(folder, fileName), await bytesOf(ctx, document.id));
  await writeWhole(manifest, manifestCsv(lines));
  const reasons = lines.flatMap(({ file, client_code: code, message }) => (file === "" ? [{ code, message }] : []));
  return ok({ rendered: documents.length, failed: [...failed, ...reasons], manifest });
}

async function chosen(ctx: ServiceContext, codes: RunBatch["codes"]): Promise<{ trajectoryIds: TrajectoryId[]; unknown: string[] }> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const lines = await readCaseload(tx, practiceId, { now: ctx.now() });
    if (codes === "all") return { trajectoryIds: lines.map(({ trajectoryId }) => trajectoryId), unknown: [] };
    // As an import reads them: upper and lower case are the same code.
    const wanted = new Map(codes.map((code) => [code.toLowerCase(), code]));
    const found = await clientRepository(tx, practiceId).findByCodes([...wanted.keys()]);
    const known = new Set(found.map(({ value }) => value.code.toLowerCase()));
    return {
      trajectoryIds: lines.filter(({ code }) => wanted.has(code.toLowerCase())).map(({ trajectoryId }) => trajectoryId),
      unknown: [...wanted].filter(([code]) => !known.has(code)).map(([, asTyped]) => asTyped),
    };
  });
}

async function untilEnded(ctx: ServiceContext, batchId: BatchId): Promise<void> {
  for (;;) {
    const batch = await ctx.inTransaction((tx) => batchRepository(tx, practiceOf(ctx)).find(batchId));
    if (batch === undefined) throw new Error("the batch is gone");
    if (batch.status !== "running") return;
    await pause(LOOK_AGAIN_MS);
  }
}

async function results(ctx: ServiceContext, batchId: BatchId) {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const batch = await batchRepository(tx, practiceId).find(batchId);
    if (batch === undefined) throw new Error("the batch is gone");
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const documents: readonly BatchDocument[] = await allDocuments(tx, sealer, batch);
    const lines = await manifestOf(tx, ctx, batch, documents, ctx.language);
    const made = { batchId, kind: batch.kind, membershipId: null, reason: null, documents: documents.length, createdAt: ctx.now() };
    await exportRepository(tx, practiceId).add(made);
    await writeAudit(tx, ctx, {
      action: "batch.download",
      trajectories: documents.flatMap(({ document }) => document.trajectoryId ?? []),
      details: { kind: batch.kind, standing: batch.standing, documents: documents.length },
    });
    return { documents, lines };
  });
}

function bytesOf(ctx: ServiceContext, id: DocumentId): Promise<Uint8Array> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const bytes = await documentRepository(tx, practiceId, sealer).bytes(id);
    if (bytes === undefined) throw new Error("a document of the batch is gone");
    return bytes;
  });
}

/** A file is there whole or not at all. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.${randomUUID()}.part`;
  await writeFile(part, content, { mode: 0o600 });
  await rename(part, path);
}
