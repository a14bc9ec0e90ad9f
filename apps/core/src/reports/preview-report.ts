import type { Batch, TakenItem } from "@hervat/database/repositories";
import { BatchId, BatchItemId, newId, ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { REPORT_KINDS, ReportKindKey } from "@hervat/domain/reports";
import { z } from "zod";
import { type ItemSentence, notRendered } from "../batches/item-sentence.ts";
import { orderInvoice } from "../rendering/order-invoice.ts";
import { orderReport } from "../rendering/order-report.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readRelation } from "../trajectory/read-relations.ts";

export const PreviewInput = z.strictObject({ trajectoryId: TrajectoryId, kind: ReportKindKey, language: z.enum(["nl", "en"]) });
export type PreviewInput = z.infer<typeof PreviewInput>;

export type PreviewRefusal = { readonly kind: "not-made"; readonly sentence: ItemSentence };

/** One document as a batch would make it now, as a concept; nothing is kept. Made by the same code as the batch. */
export async function previewReport(ctx: ServiceContext, input: PreviewInput): Promise<Result<{ pdf: Uint8Array }, PreviewRefusal>> {
  const practiceId = practiceOf(ctx);
  const plugin = await ctx.service.plugins.shipped(input.kind);
  if (!plugin.ok) return refuse({ kind: "not-made", sentence: { kind: "plugin-missing" } });
  const { manifest } = plugin.value;
  const { kind, language, trajectoryId } = input;
  const batch: Batch = {
    id: newId(BatchId),
    audience: REPORT_KINDS[kind].audience,
    standing: "concept",
    pluginId: manifest.id,
    pluginVersion: manifest.version,
    options: {},
    status: "running",
    startedBy: null,
    createdAt: ctx.now(),
    endedAt: null,
    kind,
    language,
  };
  const item: TakenItem = { id: newId(BatchItemId), batchId: batch.id, trajectoryId, invoiceId: null, fencingToken: 0 };

  const order = await ctx.inTransaction(async (tx) => {
    const action = kind === "invoice" ? "invoice.render" : "report.preview";
    ctx.authorise(action, { kind: "trajectory", ...(await readRelation(tx, practiceId, trajectoryId)) });
    const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
    return kind === "invoice" ? orderInvoice(ctx, tx, sealer, batch, item) : orderReport(ctx, tx, sealer, { ...batch, kind }, item);
  });
  if (!order.ok) return refuse({ kind: "not-made", sentence: order.refusal });
  if (order.value.kind === "copy") return ok({ pdf: order.value.bytes });
  const { plugin: used, view, options } = order.value;
  const printed = await ctx.service.engine.render({ plugin: used, view, options, organisation: practiceId });
  return printed.ok ? ok({ pdf: printed.value.pdf }) : refuse({ kind: "not-made", sentence: notRendered(printed.refusal) });
}
