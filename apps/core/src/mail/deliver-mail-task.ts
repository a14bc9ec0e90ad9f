import { oneByOne } from "../queue/one-by-one.ts";
import type { WorkerTask } from "../worker/worker-task.ts";
import { deliverMail } from "./deliver-mail.ts";

/** Takes messages from the outbox as they are written. */
export const deliverMailTask: WorkerTask = async (service) => {
  await service.queue.work(
    "mail",
    { batch: 10 },
    oneByOne(service.log, 2, (target) => deliverMail(service, target)),
  );
  return { stop: async () => undefined };
};
