import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism, setPriority } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Logger } from "../http/log.ts";
import type { RunningTask } from "./worker-task.ts";

const WORKER = fileURLToPath(new URL("../worker-process.ts", import.meta.url));
/** The least urgent there is: whoever waits for a screen comes first. */
const NICE = 19;
/** One core is for the doors and their part of the database. On two, a batch at full width made a screen wait three times as long. */
const LANES = Math.max(1, availableParallelism() - 1);
const START_AGAIN_MS = 1_000;

/**
 * The worker of this machine in a process of its own, so that a batch never holds up a screen. It shares nothing with this one
 * but the database; when it falls it is started again, and goes when this process does.
 */
export function startWorkerBeside(variables: NodeJS.ProcessEnv, log: Logger): RunningTask {
  const leaving = new AbortController();
  const { signal } = leaving;
  let child = launch(variables);

  const watching = (async () => {
    for (;;) {
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      if (signal.aborted) return;
      log.error({ event: "worker.fell", code: child.exitCode ?? child.signalCode });
      await pause(START_AGAIN_MS, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      child = launch(variables);
    }
  })();

  return {
    async stop() {
      leaving.abort();
      child.kill("SIGTERM");
      await watching;
    },
  };
}

function launch(variables: NodeJS.ProcessEnv): ChildProcess {
  const child = fork(WORKER, {
    env: { HERVAT_LANES: String(LANES), ...variables },
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  if (child.pid !== undefined) setPriority(child.pid, NICE);
  return child;
}
