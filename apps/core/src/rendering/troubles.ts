import type { BatchItemId } from "@hervat/domain/primitives";
import type { Service } from "../service-context.ts";

/** Of which items a process had trouble: more are kept than ever went wrong at once. */
const MOST_KEPT = 10_000;

const perService = new WeakMap<Service["engine"], Map<BatchItemId, number>>();

/**
 * Counts how often this process had trouble with an item. Not how often the item was taken: a worker that was killed, or a
 * database that went away, says nothing of the document.
 *
 * @returns how often by now
 */
export function countTrouble({ engine }: Service, id: BatchItemId): number {
  const counts = perService.get(engine) ?? new Map<BatchItemId, number>();
  perService.set(engine, counts);
  const times = (counts.get(id) ?? 0) + 1;
  counts.delete(id);
  counts.set(id, times);
  const [oldest] = counts.keys();
  if (counts.size > MOST_KEPT && oldest !== undefined) counts.delete(oldest);
  return times;
}
