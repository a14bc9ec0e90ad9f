import { availableParallelism } from "node:os";
import type { WorkerTask } from "../worker/worker-task.ts";
import { renderItems } from "./render-items.ts";

/** Takes items of batches as they are asked for: a lane per core prints, as many more items are on their way in or out of the database. */
export const renderTask: WorkerTask = async (service) => {
  const lanes = availableParallelism();
  // While a lane prints one document the markup of the next is made.
  const inHand = lanes * 2;
  await service.queue.work("render", { batch: lanes * 8, handOvers: 2 }, (targets) => renderItems(service, targets, inHand));
  return { stop: async () => undefined };
};
