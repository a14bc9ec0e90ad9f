import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestDatabase } from "@hervat/database/testing";
import { databaseAt } from "@hervat/database/testing/server";

const WORKER = fileURLToPath(new URL("../worker-process.ts", import.meta.url));

export interface WorkerChild {
  readonly pid: number;
  /** Ends it as a power cut does: nothing is handed back. */
  kill(): Promise<void>;
  /** Ends the browser of this worker the same way. @returns false while it has none */
  killBrowser(): Promise<boolean>;
  stop(): Promise<void>;
}

/** A worker as `npm run worker` starts it, in a process of its own on the database of this test. */
export async function startWorkerChild(database: TestDatabase, keyEncryptionKey: Uint8Array): Promise<WorkerChild> {
  const folder = await mkdtemp(join(tmpdir(), "hervat-worker-"));
  const { server, name } = database;
  const passwords = Object.entries(server.passwords).map(([role, password]) => [`HERVAT_DB_PASSWORD_${role.toUpperCase()}`, password]);
  const child = fork(WORKER, {
    env: {
      ...process.env,
      ...Object.fromEntries(passwords),
      HERVAT_DATA: folder,
      DATABASE_URL: databaseAt(server.adminUrl, name),
      HERVAT_DB_PREFIX: server.prefix,
      HERVAT_KEY_ENCRYPTION_KEY: Buffer.from(keyEncryptionKey).toString("base64"),
      HERVAT_LOG_LEVEL: "error",
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await ready(child);
  const { pid } = child;
  if (pid === undefined) throw new Error("the worker has no process");
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, "exit");
    }
    await rm(folder, { recursive: true, force: true });
  };
  return { pid, kill: () => end("SIGKILL"), stop: () => end("SIGTERM"), killBrowser: () => killBrowserOf(pid) };
}

async function ready(child: ChildProcess): Promise<void> {
  const [message]: unknown[] = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (typeof message !== "object" || message === null || !("ready" in message)) throw new Error("the worker did not start");
}

/** Every browser process below this worker; parents are looked up, because the launch goes through small wrappers. */
async function killBrowserOf(worker: number): Promise<boolean> {
  const pids = (await readdir("/proc")).filter((entry) => /^\d+$/.test(entry)).map(Number);
  const parents = new Map<number, { parent: number; name: string }>();
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    const match = /^\d+ \((.*)\) \S (\d+)/.exec(stat);
    if (match) parents.set(pid, { name: match[1] ?? "", parent: Number(match[2]) });
  }
  const below = (pid: number): boolean => {
    const parent = parents.get(pid)?.parent;
    return parent !== undefined && parent > 1 && (parent === worker || below(parent));
  };
  const browsers = [...parents].filter(([pid, { name }]) => /chrom|headless/i.test(name) && below(pid));
  for (const [pid] of browsers) killIfThere(pid);
  return browsers.length > 0;
}

/** Who falls first may take the others along. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "ESRCH")) throw fault;
  }
}
