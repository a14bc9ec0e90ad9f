import type { WorkerTask } from "../worker/worker-task.ts";
import { keepHeads, mailHeads } from "./anchor-heads.ts";

const LOOK_EVERY_MS = 15 * 60 * 1000;

/** Now and then the heads of all chains are kept outside the database, and once a day they go by mail. */
export const keepHeadsTask: WorkerTask = async (service) => {
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    await keepHeads(service);
    await mailHeads(service);
  };
  const timer = setInterval(() => {
    looking = looking.then(look).catch((fault: unknown) => service.log.error({ event: "audit-heads.fault", err: fault }));
  }, LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
};
