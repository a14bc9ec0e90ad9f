import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestDatabase } from "@hervat/database/testing";
import { databaseAt } from "@hervat/database/testing/server";
import type { FragilePoint } from "./fragile-points.ts";

const WORKER = fileURLToPath(new URL("../worker-process.ts", import.meta.url));
const FRAGILE_WORKER = fileURLToPath(new URL("./fragile-worker.ts", import.meta.url));

/** Processes of a worker that can be hit: itself, its browser, or a page of that browser. */
export type Part = "worker" | "browser" | "renderer";

export interface WorkerChild {
  readonly pid: number;
  /** Settles when the process has ended, with the signal that ended it; null when it went by itself. */
  readonly ended: Promise<NodeJS.Signals | null>;
  /** Ends it as a power cut does: nothing is handed back. */
  kill(): Promise<void>;
  /** Ends the browser of this worker the same way. @returns false while it has none */
  killBrowser(): Promise<boolean>;
  /** Sends a signal to one process of this kind, chosen by `pick` of how many there are. @returns its number, if there was one */
  hit(part: Part, signal: NodeJS.Signals, pick?: (among: number) => number): Promise<number | undefined>;
  stop(): Promise<void>;
}

export interface WorkerWish {
  /** Ends itself by force at this point, the so-manieth time it comes there. */
  readonly diesAt?: FragilePoint;
  readonly diesAfter?: number;
  readonly lanes?: number;
}

/** A worker as `npm run worker` starts it, in a process of its own on the database of this test. */
export async function startWorkerChild(
  database: TestDatabase,
  keyEncryptionKey: Uint8Array,
  { diesAt, diesAfter = 1, lanes }: WorkerWish = {},
): Promise<WorkerChild> {
  const folder = await mkdtemp(join(tmpdir(), "hervat-worker-"));
  const { server, name } = database;
  const passwords = Object.entries(server.passwords).map(([role, password]) => [`HERVAT_DB_PASSWORD_${role.toUpperCase()}`, password]);
  const child = fork(diesAt === undefined ? WORKER : FRAGILE_WORKER, {
    env: {
      ...process.env,
      ...Object.fromEntries(passwords),
      HERVAT_DATA: folder,
      DATABASE_URL: databaseAt(server.adminUrl, name),
      HERVAT_DB_PREFIX: server.prefix,
      HERVAT_KEY_ENCRYPTION_KEY: Buffer.from(keyEncryptionKey).toString("base64"),
      HERVAT_LOG_LEVEL: "fatal",
      ...(lanes !== undefined && { HERVAT_LANES: String(lanes) }),
      ...(diesAt !== undefined && { TEST_DIES_AT: diesAt, TEST_DIES_AFTER: String(diesAfter) }),
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("the worker has no process");
  const ended = once(child, "exit").then(async () => {
    await rm(folder, { recursive: true, force: true });
    return child.signalCode;
  });
  await ready(child, diesAt !== undefined);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return {
    pid,
    ended,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    killBrowser: async () => (await hit(pid, "browser", "SIGKILL")) !== undefined,
    hit: (part, signal, pick) => hit(pid, part, signal, pick),
  };
}

/** One that is made to die may have died before it was ready. */
async function ready(child: ChildProcess, mayDie: boolean): Promise<void> {
  const [message]: unknown[] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (mayDie && (child.exitCode !== null || child.signalCode !== null)) return;
  if (typeof message !== "object" || message === null || !("ready" in message)) throw new Error("the worker did not start");
}

async function hit(worker: number, part: Part, signal: NodeJS.Signals, pick = (_: number) => 0): Promise<number | undefined> {
  const all = part === "worker" ? [worker] : (await below(worker)).filter(({ command }) => isPart(command, part)).map(({ pid }) => pid);
  const chosen = all[pick(all.length)];
  if (chosen !== undefined) signalIfThere(chosen, signal);
  return chosen;
}

function isPart(command: string, part: "browser" | "renderer"): boolean {
  return part === "renderer"
    ? command.includes("--type=renderer")
    : command.includes("--remote-debugging-pipe") && !command.includes("--type=");
}

/** Every process below this worker; parents are looked up, because the launch goes through small wrappers. */
async function below(worker: number): Promise<{ pid: number; command: string }[]> {
  const pids = (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry)).map(Number);
  const parents = new Map<number, number>();
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const match = /^\d+ \(.*\) \S (\d+)/s.exec(stat);
    if (match) parents.set(pid, Number(match[1]));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && parent > 1 && (parent === worker || isBelow(parent));
  };
  return Promise.all(
    [...parents.keys()].filter(isBelow).map(async (pid) => {
      const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
      return { pid, command };
    }),
  );
}

/** Who falls first may take the others along. */
export function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "ESRCH")) throw fault;
  }
}
