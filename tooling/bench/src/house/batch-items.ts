import { orderInvoice, orderReport, type ServiceContext } from "@hervat/core/bench";
import { type Batch, readCaseload } from "@hervat/database/repositories";
import { BatchId, BatchItemId, newId, type PracticeId, type TrajectoryId } from "@hervat/domain/primitives";
import { REPORT_KINDS, ReportKindKey } from "@hervat/domain/reports";
import type { BenchDocument } from "../pdf/documents.ts";
import type { DemoHouse } from "./demo-house.ts";

/** One document that a batch can make, and what it is made of: the other series print the very same. */
export interface BatchWish {
  readonly practiceId: PracticeId;
  readonly kind: ReportKindKey;
  readonly trajectoryId: TrajectoryId;
  readonly document: BenchDocument;
}

/**
 * As many documents as asked out of the demo, of the three kinds in equal parts, kind after kind as a month's end makes them: of
 * the larger practice first, so that a batch is as long as a practice's own.
 */
export async function batchWishes(house: DemoHouse, count: number): Promise<BatchWish[]> {
  const found: BatchWish[] = [];
  const sizes = new Map<PracticeId, number>();
  for (const practiceId of house.practices) sizes.set(practiceId, (await caseloadOf(house, practiceId)).length);
  const practices = house.practices.toSorted((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0));
  const perKind = Math.ceil(count / ReportKindKey.options.length);
  for (const kind of ReportKindKey.options) {
    const ofKind: BatchWish[] = [];
    for (const practiceId of practices) ofKind.push(...(await wishesOf(house, practiceId, kind, perKind - ofKind.length)));
    found.push(...ofKind);
  }
  return found.slice(0, count);
}

function caseloadOf(house: DemoHouse, practiceId: PracticeId) {
  const ctx = house.contextIn(practiceId);
  return ctx.inTransaction((tx) => readCaseload(tx, practiceId, { now: ctx.now() }));
}

async function wishesOf(house: DemoHouse, practiceId: PracticeId, kind: ReportKindKey, wanted: number): Promise<BatchWish[]> {
  const { service } = house;
  const plugin = await service.plugins.shipped(kind);
  if (!plugin.ok) throw new Error(`plugin ${kind}: ${plugin.refusal.kind}`);
  const { id: pluginId, version: pluginVersion } = plugin.value.manifest;
  const ctx: ServiceContext = service.contextFor({ actor: { kind: "worker", practiceId }, requestId: "bench" });
  const batch: Batch = {
    id: newId(BatchId),
    kind,
    audience: REPORT_KINDS[kind].audience,
    standing: "concept",
    pluginId,
    pluginVersion,
    options: {},
    language: "nl",
    status: "running",
    startedBy: null,
    createdAt: ctx.now(),
    endedAt: null,
  };
  const lines = await caseloadOf(house, practiceId);
  const wishes: BatchWish[] = [];
  for (const { trajectoryId } of lines) {
    if (wishes.length >= wanted) break;
    const order = await ctx.inTransaction(async (tx) => {
      const sealer = await service.keyring.sealerFor(tx, practiceId);
      const item = { id: newId(BatchItemId), batchId: batch.id, trajectoryId, invoiceId: null, fencingToken: 1 };
      return kind === "invoice" ? orderInvoice(ctx, tx, sealer, batch, item) : orderReport(ctx, tx, sealer, { ...batch, kind }, item);
    });
    if (order.ok && order.value.kind === "print")
      wishes.push({ practiceId, kind, trajectoryId, document: { plugin: order.value.plugin, view: order.value.view } });
  }
  return wishes;
}
