import { writeFile } from "node:fs/promises";
import type { WorkerTask } from "./worker-task.ts";

/** Who looks at the file may call the worker ill after three of these. */
const SAY_EVERY_MS = 15_000;

/**
 * Says now and then, in a file, that this worker runs and reaches its database: it has no door at which that can be asked.
 *
 * @param file is written anew each time; whoever asks looks at how old it is
 */
export function aliveTask(file: string): WorkerTask {
  return async (service) => {
    let saying: Promise<void> = Promise.resolve();
    const say = () => {
      saying = saying
        .then(() => service.database.transactAs("worker", {}, async () => undefined))
        .then(() => writeFile(file, service.clock.now().toISOString()))
        .catch((fault: unknown) => service.log.error({ event: "worker.alive-fault", err: fault }));
      return saying;
    };
    await say();
    const timer = setInterval(say, SAY_EVERY_MS);
    return {
      async stop() {
        clearInterval(timer);
        await saying;
      },
    };
  };
}
