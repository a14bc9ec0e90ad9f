import type { Service } from "../service-context.ts";
import type { RunningTask, WorkerTask } from "./worker-task.ts";

/** Jobs in hand get this long to finish; what is left goes back to the queue. */
const GRACE_MS = 10_000;

/** Everything a worker does, in this process: beside the doors or in a process of its own, as many as you like. */
export async function startWorker(service: Service, tasks: readonly WorkerTask[]): Promise<RunningTask> {
  const running: RunningTask[] = [];
  for (const start of tasks) running.push(await start(service));
  return {
    async stop() {
      await Promise.all(running.map((task) => task.stop()));
      await service.queue.stop(GRACE_MS);
    },
  };
}
