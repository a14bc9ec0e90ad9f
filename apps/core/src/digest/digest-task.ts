import type { WorkerTask } from "../worker/worker-task.ts";
import { sendDigests } from "./send-digests.ts";

const LOOK_EVERY_MS = 15 * 60 * 1000;

/** Looks now and then whether somebody's mail of today has not gone yet; many workers together still send one. */
export const digestTask: WorkerTask = async (service) => {
  let looking: Promise<void> = Promise.resolve();
  const look = () => {
    looking = looking.then(() => sendDigests(service)).catch((fault: unknown) => service.log.error({ event: "digest.fault", err: fault }));
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
};
