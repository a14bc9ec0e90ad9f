import { readEnv } from "./env.ts";
import { runProcess } from "./run-process.ts";
import { startService } from "./start-service.ts";
import { aliveTask } from "./worker/alive-task.ts";
import { startWorker } from "./worker/start-worker.ts";
import { workerTasks } from "./worker/worker-tasks.ts";

await runProcess(async () => {
  const env = readEnv(process.env);
  const started = await startService(env, process.env);
  const tasks = env.workerAlive === undefined ? workerTasks : [...workerTasks, aliveTask(env.workerAlive)];
  const worker = await startWorker(started.service, tasks);
  return {
    announcement: {},
    async stop() {
      await worker.stop();
      await started.close();
    },
  };
});
