import { join } from "node:path";
import { openDemo } from "./demo/open-demo.ts";
import { readEnv } from "./env.ts";
import { createDoor, createInternalDoors } from "./http/create-door.ts";
import { listen } from "./http/listen.ts";
import { readInstallation } from "./installation/read-installation.ts";
import { type Running, runProcess } from "./run-process.ts";
import { setUpCode } from "./set-up/set-up-code.ts";
import { startService } from "./start-service.ts";
import { startWorkerBeside } from "./worker/worker-beside.ts";

/** Core: both doors and, unless it stands elsewhere, the worker beside them. */
async function start(): Promise<Running> {
  const env = readEnv(process.env);
  const started = await startService(env, process.env);
  const { service, secrets } = started;
  // Before the doors open, so that the first visitor finds the demo whole; a folder with a practice of its own gets none.
  await openDemo({ service, ownerUrl: started.database.ownerUrl });
  const worker = env.workerBeside ? startWorkerBeside(process.env, service.log) : undefined;
  const settings = {
    doorKey: secrets.doorKey,
    portalFolder: join(env.repositoryRoot, "apps/coach-portal/dist"),
    behindProxy: env.behindProxy,
  };
  const doors = [
    await listen(createInternalDoors(service, settings), env.internalPort, env.host),
    await listen(createDoor(service, "coach", settings), env.port, env.host),
  ];
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
