import type { Db } from "@hervat/database";
import { type Batch, batchItemRepository, batchRepository, documentRepository, type TakenItem } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { BatchItemId, DocumentId, newId, ok, PracticeId, type Result, refuse } from "@hervat/domain/primitives";
import type { RenderRefusal } from "@hervat/report-engine";
import { writeAudit } from "../audit/write-audit.ts";
import { LEASE_MS } from "../batches/batch-leases.ts";
import { type ItemSentence, notRendered } from "../batches/item-sentence.ts";
import { keepOriginal } from "../invoicing/keep-original.ts";
import type { JobTarget } from "../queue/open-queue.ts";
import { TryLaterError } from "../queue/try-later.ts";
import type { Service, ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { orderInvoice } from "./order-invoice.ts";
import { orderReport } from "./order-report.ts";
import type { WorkOrder } from "./work-order.ts";

/** A browser that falls over this often on one document falls over because of it. */
const MOST_ATTEMPTS = 4;

interface Taken {
  readonly item: TakenItem;
  readonly batch: Batch;
  readonly sealer: Sealer;
  readonly order: Result<WorkOrder, ItemSentence>;
}

/**
 * Makes the one document of one item. Whatever happens in between, its end is one transaction: document, item, batch and
 * audit row, and only for the worker that still holds it. Run twice, it has the effect of once.
 *
 * @throws TryLaterError when another worker holds it and may still finish it, or the browser fell over
 */
export async function renderItem(service: Service, target: JobTarget): Promise<void> {
  const practiceId = PracticeId.parse(target.tenant);
  const ctx = service.contextFor({ actor: { kind: "worker", practiceId }, requestId: target.id });
  const taken = await take(ctx, practiceId, BatchItemId.parse(target.id));
  if (taken === undefined) return;
  const made = taken.order.ok ? await make(ctx, taken, taken.order.value) : taken.order;
  await end(ctx, practiceId, taken, made);
}

async function take(ctx: ServiceContext, practiceId: PracticeId, id: BatchItemId): Promise<Taken | undefined> {
  return ctx.inTransaction(async (tx) => {
    const items = batchItemRepository(tx, practiceId);
    const item = await items.take(id, { now: ctx.now(), leaseUntil: new Date(ctx.now().getTime() + LEASE_MS) });
    if (item === undefined) {
      if (await items.isHeld(id)) throw new TryLaterError("held by another worker");
      return undefined;
    }
    const [batch, sealer] = await Promise.all([
      batchRepository(tx, practiceId).find(item.batchId),
      ctx.service.keyring.sealerFor(tx, practiceId),
    ]);
    if (batch === undefined) throw new Error(`item ${id} has lost its batch`);
    const { kind } = batch;
    const order =
      kind === "invoice" ? await orderInvoice(ctx, tx, sealer, batch, item) : await orderReport(ctx, tx, sealer, { ...batch, kind }, item);
    return { item, batch, sealer, order };
  });
}

/** Of an issued invoice there is one printing: when another one was kept in the meantime, this item gets that. */
async function bytesFor(tx: Db, sealer: Sealer, { kind, label }: WorkOrder, made: Uint8Array, now: Date): Promise<Uint8Array> {
  const { invoiceId, trajectoryId, standing } = label;
  if (kind === "copy" || invoiceId === null || standing !== "final") return made;
  return keepOriginal(tx, sealer, { invoiceId, trajectoryId }, made, now);
}

async function make(ctx: ServiceContext, { item, batch }: Taken, order: WorkOrder): Promise<Result<Uint8Array, ItemSentence>> {
  if (order.kind === "copy") return ok(order.bytes);
  const { engine } = ctx.service;
  if (order.proof !== null) {
    const text = await engine.renderHtml({ plugin: order.plugin, view: order.proof.text, options: order.options });
    if (!text.ok) return refuse(notRendered(text.refusal));
    if (text.value.htmlHash !== order.proof.hash) return refuse({ kind: "text-changed" });
  }
  const printed = await engine.render({ plugin: order.plugin, view: order.view, options: order.options, group: batch.id });
  if (printed.ok) return ok(printed.value.pdf);
  ctx.log.warn({ event: "document.not-rendered", refusal: printed.refusal.kind, attempt: item.fencingToken });
  if (mayPass(printed.refusal) && item.fencingToken < MOST_ATTEMPTS) {
    await ctx.inTransaction((tx) => batchItemRepository(tx, practiceOf(ctx)).giveBack(item.id, item.fencingToken));
    throw new TryLaterError(printed.refusal.kind);
  }
  return refuse(notRendered(printed.refusal));
}

/** Whether it was the browser's trouble and not the document's: then a next attempt may succeed. */
function mayPass({ kind }: RenderRefusal): boolean {
  return kind === "browser-stopped" || kind === "print-too-slow" || kind === "engine-closed" || kind === "cancelled";
}

async function end(
  ctx: ServiceContext,
  practiceId: PracticeId,
  { item, batch, sealer, order }: Taken,
  made: Result<Uint8Array, ItemSentence>,
): Promise<void> {
  await ctx.inTransaction(async (tx) => {
    const items = batchItemRepository(tx, practiceId);
    const now = ctx.now();
    if (made.ok && order.ok) {
      if (!(await items.finish(item.id, item.fencingToken, now))) return;
      const document = { id: newId(DocumentId), ...order.value.label, batchItemId: item.id, mediaType: "application/pdf", createdAt: now };
      await documentRepository(tx, practiceId, sealer).add(document, await bytesFor(tx, sealer, order.value, made.value, now));
    } else if (!made.ok) {
      const { kind, ...data } = made.refusal;
      if (!(await items.fail(item.id, item.fencingToken, { key: kind, data }, now))) return;
    }
    await items.settle(item.batchId, now);
    await writeAudit(tx, ctx, {
      action: "document.rendered",
      outcome: made.ok ? "done" : "refused",
      trajectories: [item.trajectoryId],
      details: { kind: batch.kind, standing: batch.standing },
    });
  });
}
