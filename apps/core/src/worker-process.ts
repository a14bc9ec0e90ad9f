import { readEnv } from "./env.ts";
import { runProcess } from "./run-process.ts";
import { startService } from "./start-service.ts";
import { startWorker } from "./worker/start-worker.ts";
import { workerTasks } from "./worker/worker-tasks.ts";

await runProcess(async () => {
  const started = await startService(readEnv(process.env), process.env);
  const worker = await startWorker(started.service, workerTasks);
  return {
    announcement: {},
    async stop() {
      await worker.stop();
      await started.close();
    },
  };
});
