import { availableParallelism } from "node:os";
import type { WorkerTask } from "../worker/worker-task.ts";
import { renderItem } from "./render-item.ts";

/** Takes items of batches as they are asked for: a lane per core prints, as many more items are on their way in or out of the database. */
export const renderTask: WorkerTask = async (service) => {
  const lanes = availableParallelism();
  await service.queue.work("render", { batch: lanes * 8, handOvers: 2, atOnce: lanes }, (target) => renderItem(service, target));
  return { stop: async () => undefined };
};
