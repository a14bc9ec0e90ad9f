import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: "starting" | "ready" | "stopping" | "standby";
}

/** What a running server says about itself in `postmaster.pid`; undefined when there is none, or its process is gone. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(fileOf(cluster), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  const status = lines[7]?.trim();
  if (!Number.isInteger(pid) || pid <= 0 || (await stateOf(pid)) !== "alive") return undefined;
  return { pid, port, status: status === "ready" || status === "stopping" || status === "standby" ? status : "starting" };
}

/**
 * Takes away the file of a server that died and that nobody buried: in a container whose first process collects no children a
 * dead process keeps its number, and PostgreSQL then believes it still runs.
 */
export async function forgetUnburied(cluster: string): Promise<void> {
  const pid = Number((await readFile(fileOf(cluster), "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0 || (await stateOf(pid)) !== "unburied") return;
  // Its children see the death of their parent at once; none may be writing when a new server opens the same files.
  await wait(2_000);
  await rm(fileOf(cluster), { force: true });
}

const fileOf = (cluster: string) => join(cluster, "postmaster.pid");

async function stateOf(pid: number): Promise<"alive" | "unburied" | "gone"> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM" ? "alive" : "gone";
  }
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return /\) [ZX] /.test(stat) ? "unburied" : "alive";
}
