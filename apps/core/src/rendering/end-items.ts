import type { Db } from "@hervat/database";
import { batchItemRepository, documentRepository, pluginRunRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { DocumentId, newId, type PracticeId } from "@hervat/domain/primitives";
import { writeAudit } from "../audit/write-audit.ts";
import { keepOriginal } from "../invoicing/keep-original.ts";
import { runsByVersion } from "../plugins/note-run.ts";
import type { ServiceContext } from "../service-context.ts";
import type { MadeDocument } from "./make-document.ts";
import type { TakenWork } from "./take-items.ts";
import type { WorkOrder } from "./work-order.ts";

/** What became of an item: its document, or why it has none. */
export interface MadeWork extends TakenWork, MadeDocument {}

/**
 * The end of some items of one practice is one transaction: documents, items, batches and audit row, and only of what this
 * worker still holds. Run twice, it has the effect of once.
 */
export function endItems(ctx: ServiceContext, practiceId: PracticeId, work: readonly MadeWork[]): Promise<void> {
  return ctx.inTransaction(async (tx) => {
    const items = batchItemRepository(tx, practiceId);
    const now = ctx.now();
    const [ours, sealer] = await Promise.all([items.keep(work.map(({ item }) => item)), ctx.service.keyring.sealerFor(tx, practiceId)]);
    const kept = work.filter(({ item }) => ours.has(item.id));
    if (kept.length === 0) return;

    const done = kept.filter(({ made }) => made.ok);
    await Promise.all([
      items.finish(
        done.map(({ item }) => item.id),
        now,
      ),
      ...kept.map((each) => store(tx, practiceId, sealer, each, now)),
      ...runsByVersion(kept.flatMap(({ run }) => run ?? [])).map((run) => pluginRunRepository(tx, practiceId).add(run, now)),
    ]);
    // One after the other, in one order: two workers may end some of the same batches.
    for (const batchId of [...new Set(kept.map(({ batch }) => batch.id))].toSorted()) await items.settle(batchId, now);
    await writeAudit(tx, ctx, {
      action: "document.rendered",
      outcome: done.length > 0 ? "done" : "refused",
      trajectories: kept.map(({ item }) => item.trajectoryId),
      details: { documents: done.length, refused: kept.length - done.length, kinds: listed(kept.map(({ batch }) => batch.kind)) },
    });
  });
}

function listed(words: readonly string[]): string {
  return [...new Set(words)].toSorted().join(", ");
}

async function store(tx: Db, practiceId: PracticeId, sealer: Sealer, { item, order, made }: MadeWork, now: Date): Promise<void> {
  if (made.ok && order.ok) {
    const document = { id: newId(DocumentId), ...order.value.label, batchItemId: item.id, mediaType: "application/pdf", createdAt: now };
    await documentRepository(tx, practiceId, sealer).add(document, await bytesFor(tx, sealer, order.value, made.value, now));
  } else if (!made.ok) {
    const { kind, ...data } = made.refusal;
    await batchItemRepository(tx, practiceId).fail(item.id, { key: kind, data }, now);
  }
}

/** Of an issued invoice there is one printing: when another one was kept in the meantime, this item gets that. */
async function bytesFor(tx: Db, sealer: Sealer, { kind, label }: WorkOrder, made: Uint8Array, now: Date): Promise<Uint8Array> {
  const { invoiceId, trajectoryId, standing, madeBy } = label;
  if (kind === "copy" || invoiceId === null || standing !== "final") return made;
  return keepOriginal(tx, sealer, { invoiceId, trajectoryId, ...(madeBy && { madeBy }) }, made, now);
}
