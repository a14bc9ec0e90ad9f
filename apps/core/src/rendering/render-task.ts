import type { WorkerTask } from "../worker/worker-task.ts";
import { renderItems } from "./render-items.ts";

/** Takes items of batches as they are asked for: every lane prints, while twice as many items are on their way in or out of the database. */
export const renderTask: WorkerTask = async (service) => {
  const { lanes } = await service.engine.health();
  // While a lane prints one document the markup of the next is made.
  const inHand = lanes * 2;
  await service.queue.work("render", { batch: lanes * 8, handOvers: 3 }, (targets) => renderItems(service, targets, inHand));
  return { stop: async () => undefined };
};
