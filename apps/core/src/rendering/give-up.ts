import { batchItemRepository, type TakenItem } from "@hervat/database/repositories";
import type { BatchItemId, PracticeId } from "@hervat/domain/primitives";
import { writeAudit } from "../audit/write-audit.ts";
import { LEASE_MS } from "../batches/batch-leases.ts";
import type { ServiceContext } from "../service-context.ts";

/**
 * Ends an item that cannot be made with a sentence, so that its batch ends and somebody can ask for it again.
 *
 * @param held the item as we have it in hand; without it, it is taken first
 * @returns false when somebody else has it, who may still finish it
 */
export function giveUp(ctx: ServiceContext, practiceId: PracticeId, id: BatchItemId, held: TakenItem | undefined): Promise<boolean> {
  return ctx.inTransaction(async (tx) => {
    const items = batchItemRepository(tx, practiceId);
    const now = ctx.now();
    const [item] = held === undefined ? await items.take([id], { now, leaseUntil: new Date(now.getTime() + LEASE_MS) }) : [held];
    if (item === undefined || !(await items.keep([item])).has(id)) return false;
    await items.fail(id, { key: "not-rendered", data: { trouble: "stopped" } }, now);
    await items.settle(item.batchId, now);
    await writeAudit(tx, ctx, {
      action: "document.rendered",
      outcome: "refused",
      trajectories: [item.trajectoryId],
      details: { documents: 0, refused: 1 },
    });
    return true;
  });
}
