import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const LEASH = fileURLToPath(new URL("./leash.ts", import.meta.url));
const READY_WITHIN_MS = 120_000;
const STOPPED_WITHIN_MS = 20_000;
/** A part that fails more often than this in a minute fails for a reason that starting it again does not mend. */
const RESTARTS_PER_MINUTE = 3;

export interface PartPlan {
  /** As a person knows it: "De kern". */
  readonly title: string;
  readonly command: readonly string[];
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** Answers 200 once the part can do its work. */
  readonly readyUrl: string;
  /** Where its output goes; without it, to this terminal. */
  readonly logFile?: string;
}

export interface PartEvents {
  /** What the part says of itself: `{ refusal }` before it gives up, `{ ready }` once it stands. */
  message(message: unknown): void;
  restarted(title: string): void;
  /** It stopped and will not be started again. */
  gaveUp(title: string): void;
}

/** One process of Hervat, in a process group of its own: Ctrl-C in the terminal reaches us alone, and we decide the order. */
export function startPart(plan: PartPlan, events: PartEvents) {
  let child = launch();
  let stopping = false;
  let stood = false;
  const restarts: number[] = [];

  function launch(): ChildProcess {
    const out = plan.logFile === undefined ? "inherit" : openSync(plan.logFile, "a", 0o600);
    const started = spawn(process.execPath, ["--import", LEASH, ...plan.command], {
      cwd: plan.root,
      env: plan.env,
      detached: true,
      stdio: ["ignore", out, out, "ipc"],
    });
    started.on("message", (message) => events.message(message));
    started.once("error", () => leftBehind());
    started.once("exit", () => leftBehind());
    return started;
  }

  function leftBehind(): void {
    if (stopping) return;
    const now = Date.now();
    restarts.push(now);
    const recent = restarts.filter((at) => now - at < 60_000).length;
    if (!stood || recent > RESTARTS_PER_MINUTE) {
      stopping = true;
      events.gaveUp(plan.title);
      return;
    }
    child = launch();
    events.restarted(plan.title);
  }

  return {
    /** @returns whether it answered in time. */
    async ready(): Promise<boolean> {
      const deadline = Date.now() + READY_WITHIN_MS;
      while (Date.now() < deadline && !stopping) {
        if (await answers(plan.readyUrl)) {
          stood = true;
          return true;
        }
        await wait(100);
      }
      return false;
    },

    /** Lets go of the leash, as a crash of ours would. */
    letGo(): void {
      stopping = true;
      child.disconnect();
    },

    /** Asks it to finish, and ends it with all it started when it does not. @returns whether it finished by itself. */
    async stop(): Promise<boolean> {
      stopping = true;
      const { pid } = child;
      if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return true;
      const gone = new Promise<true>((resolve) => child.once("exit", () => resolve(true)));
      child.kill("SIGTERM");
      const finished = await Promise.race([gone, wait(STOPPED_WITHIN_MS, false, { ref: false })]);
      if (!finished) {
        killGroup(pid);
        await gone;
      }
      return finished;
    },
  };
}
export type Part = ReturnType<typeof startPart>;

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: "manual" });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It went in the meantime.
  }
}
