import type { Db } from "@hervat/database";
import { batchItemRepository, batchRepository, invoiceRepository, type NewBatchItem } from "@hervat/database/repositories";
import {
  BatchId,
  BatchItemId,
  type InvoiceId,
  newId,
  ok,
  type PracticeId,
  type Result,
  refuse,
  TrajectoryId,
} from "@hervat/domain/primitives";
import { BatchStanding, REPORT_KINDS, ReportKindKey } from "@hervat/domain/reports";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { NotFoundError } from "../errors.ts";
import { chosenPlugin } from "../plugins/find-plugin.ts";
import type { ShelfRefusal } from "../plugins/plugin-shelf.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { readRelations } from "../trajectory/read-relations.ts";

/** More than this in one batch is two batches: progress and ZIP stay something a person can oversee. */
export const MOST_ITEMS = 5_000;

export const StartBatchInput = z.strictObject({
  kind: ReportKindKey,
  standing: BatchStanding,
  trajectoryIds: z.array(TrajectoryId).min(1).max(MOST_ITEMS),
  language: z.enum(["nl", "en"]),
});
export type StartBatchInput = z.infer<typeof StartBatchInput>;

/** So many documents of one practice wait at a time: two whole batches. */
export const MOST_OPEN = 2 * MOST_ITEMS;

export type StartBatchRefusal =
  | { readonly kind: "plugin-not-ready"; readonly why: ShelfRefusal["kind"] }
  | { readonly kind: "queue-full"; readonly open: number; readonly most: number };

/**
 * Asks for one document per trajectory. Batch, items and queue entries are one transaction, so whoever sees the batch will
 * see it end. Rendering releases nothing and issues nothing.
 */
export async function startBatch(ctx: ServiceContext, input: StartBatchInput): Promise<Result<{ batchId: BatchId }, StartBatchRefusal>> {
  const practiceId = practiceOf(ctx);
  const startedBy = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
  const { audience } = REPORT_KINDS[input.kind];
  ctx.authorise("batch.start", { kind: "batch", practiceId, startedBy, audience });

  return ctx.inTransaction(async (tx) => {
    const ids = [...new Set(input.trajectoryIds)];
    const relations = await readRelations(tx, practiceId, ids);
    const action = input.kind === "invoice" ? "invoice.render" : "report.render";
    for (const id of ids) {
      const known = relations.get(id);
      if (known === undefined || !ctx.may(action, { kind: "trajectory", ...known })) throw new NotFoundError("trajectory");
    }
    const chosen = await chosenPlugin({ tx, practiceId, plugins: ctx.service.plugins }, input.kind, [...relations.values()]);
    if (!chosen.ok) return refuse({ kind: "plugin-not-ready", why: chosen.refusal.kind });
    const { manifest } = chosen.value.plugin;

    const batchId = newId(BatchId);
    const items = input.kind === "invoice" ? await invoiceItems(tx, practiceId, ids, input.standing) : ids.map((id) => newItem(id, null));
    const open = await batchItemRepository(tx, practiceId).openCount();
    if (open + items.length > MOST_OPEN) return refuse({ kind: "queue-full", open, most: MOST_OPEN });
    await batchRepository(tx, practiceId).add(
      {
        id: batchId,
        kind: input.kind,
        audience,
        standing: input.standing,
        pluginId: manifest.id,
        pluginVersion: manifest.version,
        options: chosen.value.options,
        language: input.language,
        startedBy,
        createdAt: ctx.now(),
      },
      items,
    );
    await ctx.service.queue.add(
      tx,
      "render",
      items.map(({ id }) => ({ tenant: practiceId, id })),
      open,
    );
    await writeAudit(tx, ctx, {
      action: "batch.start",
      trajectories: ids,
      details: { kind: input.kind, standing: input.standing, items: items.length },
    });
    return ok({ batchId });
  });
}

/** An item per invoice that this batch is about; a trajectory without one keeps an item, so that its reason is told. */
async function invoiceItems(
  tx: Db,
  practiceId: PracticeId,
  ids: readonly TrajectoryId[],
  standing: BatchStanding,
): Promise<NewBatchItem[]> {
  const invoices = await invoiceRepository(tx, practiceId).ofTrajectories(ids);
  return ids.flatMap((id) => {
    const own = invoices.map(({ value }) => value).filter(({ trajectoryId }) => trajectoryId === id);
    const concepts = own.filter(({ status }) => status === "concept");
    const issued = own.filter(({ status }) => status !== "concept");
    const chosen = standing === "final" ? issued : concepts.length > 0 ? concepts : issued.slice(-1);
    return chosen.length > 0 ? chosen.map((invoice) => newItem(id, invoice.id)) : [newItem(id, concepts[0]?.id ?? null)];
  });
}

function newItem(trajectoryId: TrajectoryId, invoiceId: InvoiceId | null): NewBatchItem {
  return { id: newId(BatchItemId), trajectoryId, invoiceId };
}
