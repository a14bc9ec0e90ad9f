import { exportRepository } from "@hervat/database/repositories";
import { BatchId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { REPORT_KINDS } from "@hervat/domain/reports";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { takeableDocuments } from "./batch-documents.ts";
import { openBatch } from "./open-batch.ts";

export const PrepareDownloadInput = z.strictObject({
  batchId: BatchId,
  /** Why these documents are taken out; asked for a kind about health. */
  reason: z.string().trim().max(300).nullable(),
});
export type PrepareDownloadInput = z.infer<typeof PrepareDownloadInput>;

export type PrepareDownloadRefusal = { readonly kind: "reason-needed" } | { readonly kind: "nothing-to-take"; readonly heldBack: number };

/** Records who takes a batch out and why; the ZIP itself is fetched after this, for a few minutes. */
export async function prepareDownload(
  ctx: ServiceContext,
  { batchId, reason }: PrepareDownloadInput,
): Promise<Result<{ documents: number; heldBack: number }, PrepareDownloadRefusal>> {
  const practiceId = practiceOf(ctx);
  return ctx.inTransaction(async (tx) => {
    const batch = await openBatch(tx, ctx, "batch.download", batchId);
    const { health } = REPORT_KINDS[batch.kind];
    const given = reason === null || reason === "" ? null : reason;
    if (health && given === null) return refuse({ kind: "reason-needed" });

    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    const { documents, heldBack } = await takeableDocuments(tx, ctx, sealer, batch);
    if (documents.length === 0) return refuse({ kind: "nothing-to-take", heldBack });
    await exportRepository(tx, practiceId).add({
      batchId,
      kind: batch.kind,
      membershipId: "membershipId" in ctx.actor ? ctx.actor.membershipId : null,
      reason: given,
      documents: documents.length,
      createdAt: ctx.now(),
    });
    await writeAudit(tx, ctx, {
      trajectories: documents.flatMap(({ document }) => document.trajectoryId ?? []),
      details: { kind: batch.kind, standing: batch.standing, documents: documents.length },
      ...(given === null ? {} : { purpose: given }),
    });
    return ok({ documents: documents.length, heldBack });
  });
}
