import type { Db } from "@hervat/database";
import type { Batch, TakenItem } from "@hervat/database/repositories";
import { BatchId, BatchItemId, newId, type Result, type TrajectoryId } from "@hervat/domain/primitives";
import { REPORT_KINDS, type ReportKindKey } from "@hervat/domain/reports";
import type { ItemSentence } from "../batches/item-sentence.ts";
import type { ChosenPlugin } from "../plugins/find-plugin.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { orderInvoice } from "./order-invoice.ts";
import { orderReport } from "./order-report.ts";
import type { WorkOrder } from "./work-order.ts";

export interface AloneAsked {
  readonly trajectoryId: TrajectoryId;
  readonly kind: ReportKindKey;
  readonly language: "nl" | "en";
}

/** One document as a batch would make it now, as a concept, by the same code; of the batch nothing is kept. */
export async function orderAlone(
  ctx: ServiceContext,
  tx: Db,
  { trajectoryId, kind, language }: AloneAsked,
  { plugin: { manifest }, options }: ChosenPlugin,
): Promise<Result<WorkOrder, ItemSentence>> {
  const batch: Batch = {
    id: newId(BatchId),
    audience: REPORT_KINDS[kind].audience,
    standing: "concept",
    pluginId: manifest.id,
    pluginVersion: manifest.version,
    options,
    status: "running",
    startedBy: null,
    createdAt: ctx.now(),
    endedAt: null,
    kind,
    language,
  };
  const item: TakenItem = { id: newId(BatchItemId), batchId: batch.id, trajectoryId, invoiceId: null, fencingToken: 0 };
  const sealer = await ctx.service.keyring.sealerFor(tx, practiceOf(ctx));
  return kind === "invoice" ? orderInvoice(ctx, tx, sealer, batch, item) : orderReport(ctx, tx, sealer, { ...batch, kind }, item);
}
