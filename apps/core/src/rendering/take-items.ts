import type { Db } from "@hervat/database";
import { type Batch, batchItemRepository, batchRepository, gatherReads, type TakenItem } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import type { BatchId, BatchItemId, PracticeId, Result } from "@hervat/domain/primitives";
import { LEASE_MS } from "../batches/batch-leases.ts";
import type { ItemSentence } from "../batches/item-sentence.ts";
import type { ServiceContext } from "../service-context.ts";
import { orderInvoice } from "./order-invoice.ts";
import { orderReport } from "./order-report.ts";
import type { WorkOrder } from "./work-order.ts";

/** An item under a lease of ours, with what to make of it. */
export interface TakenWork {
  readonly item: TakenItem;
  readonly batch: Batch;
  readonly order: Result<WorkOrder, ItemSentence>;
}

export interface TakenTogether {
  readonly taken: readonly TakenWork[];
  /** Another worker has them and may still finish them. */
  readonly elsewhere: readonly BatchItemId[];
}

/** Takes what is free of these items and reads what their documents show, in one transaction. What has ended is in neither list. */
export function takeItems(ctx: ServiceContext, practiceId: PracticeId, ids: readonly BatchItemId[]): Promise<TakenTogether> {
  return ctx.inTransaction(async (tx) => {
    const items = batchItemRepository(tx, practiceId);
    const taken = await items.take(ids, { now: ctx.now(), leaseUntil: new Date(ctx.now().getTime() + LEASE_MS) });
    gatherReads(tx);
    const ours = new Set(taken.map(({ id }) => id));
    const others = ids.filter((id) => !ours.has(id));
    const [elsewhere, sealer, batches] = await Promise.all([
      others.length === 0 ? [] : items.open(others),
      ctx.service.keyring.sealerFor(tx, practiceId),
      batchesOf(tx, practiceId, taken),
    ]);
    const work = taken.map(async (item) => {
      const batch = batches.get(item.batchId);
      if (batch === undefined) throw new Error(`item ${item.id} has lost its batch`);
      return { item, batch, order: await order(ctx, tx, sealer, batch, item) };
    });
    return { taken: await Promise.all(work), elsewhere };
  });
}

async function batchesOf(tx: Db, practiceId: PracticeId, taken: readonly TakenItem[]): Promise<ReadonlyMap<BatchId, Batch>> {
  const ids = [...new Set(taken.map(({ batchId }) => batchId))];
  const found = await Promise.all(ids.map((id) => batchRepository(tx, practiceId).find(id)));
  return new Map(found.flatMap((batch) => (batch === undefined ? [] : [[batch.id, batch]])));
}

function order(ctx: ServiceContext, tx: Db, sealer: Sealer, batch: Batch, item: TakenItem): Promise<Result<WorkOrder, ItemSentence>> {
  const { kind } = batch;
  return kind === "invoice" ? orderInvoice(ctx, tx, sealer, batch, item) : orderReport(ctx, tx, sealer, { ...batch, kind }, item);
}
