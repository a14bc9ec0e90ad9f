import type { WorkerTask } from "../worker/worker-task.ts";
import { tellOfApplications } from "./tell-of-application.ts";

const LOOK_EVERY_MS = 15 * 60 * 1000;

/** Looks now and then whether a client is to be told of the last day of her application; many workers together still send one mail. */
export const tellOfApplicationTask: WorkerTask = async (service) => {
  let looking: Promise<unknown> = Promise.resolve();
  const look = () => {
    looking = looking
      .then(() => tellOfApplications(service))
      .catch((fault: unknown) => service.log.error({ event: "application-notice.fault", err: fault }));
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
};
