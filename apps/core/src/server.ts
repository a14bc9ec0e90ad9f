import { join } from "node:path";
import { coachRouter } from "./coach-router.ts";
import { readEnv } from "./env.ts";
import type { Health } from "./http/add-health.ts";
import { databaseAnswers } from "./http/database-answers.ts";
import { coachFiles, managerFiles } from "./http/file-routes.ts";
import { internalApp } from "./http/internal-app.ts";
import { listen } from "./http/listen.ts";
import { portalFiles } from "./http/portal-files.ts";
import { publicApp } from "./http/public-app.ts";
import { readInstallation } from "./installation/read-installation.ts";
import { managerRouter } from "./manager-router.ts";
import { type Running, runProcess } from "./run-process.ts";
import { setUpCode } from "./set-up/set-up-code.ts";
import { createSignIn } from "./sign-in/sign-in.ts";
import { startService } from "./start-service.ts";
import { startWorker } from "./worker/start-worker.ts";
import { workerTasks } from "./worker/worker-tasks.ts";

/** Core: both doors and, unless it stands apart, the worker. */
async function start(): Promise<Running> {
  const env = readEnv(process.env);
  const started = await startService(env, process.env);
  const { service, secrets } = started;
  const worker = env.workerInProcess ? await startWorker(service, workerTasks) : undefined;
  const health: Health = { ready: () => databaseAnswers(service.database) };

  const coach = publicApp(
    { service, signIn: createSignIn(service, "coach"), router: coachRouter, files: coachFiles },
    portalFiles(join(env.repositoryRoot, "apps/coach-portal/dist")),
    health,
  );
  const manager = internalApp(
    { service, signIn: createSignIn(service, "manager"), router: managerRouter, files: managerFiles },
    secrets.doorKey,
    health,
  );
  const doors = [await listen(manager, env.internalPort, env.host), await listen(coach, env.port, env.host)];
  const { setUpOpen, demo } = await readInstallation(service.database, env.demoAllowed);

  return {
    announcement: { setUpCode: setUpOpen ? setUpCode(service.authSecret) : null, demo },
    async stop() {
      await Promise.all(doors.map((door) => door.close()));
      await worker?.stop();
      await started.close();
    },
  };
}

await runProcess(start);
