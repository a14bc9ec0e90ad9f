import { readFile, readlink } from "node:fs/promises";
import { processTree } from "./process-tree.ts";

/** What keeps a plugin and a page from everything but their own document. */
export type WallKey = "vm" | "user" | "privileges" | "network" | "sandbox" | "memory" | "page";

export interface Wall {
  readonly key: WallKey;
  readonly stands: boolean;
}

export interface WallReport {
  readonly walls: readonly Wall[];
  /** Where the browser was found, and which; `undefined` without one. */
  readonly browser: { readonly path: string; readonly source: string; readonly version: string; readonly shell: boolean } | undefined;
  /** Whether enough stands to run plugins of other organisations. Ours run with less, and that is said aloud. */
  readonly enoughForOthers: boolean;
}

/** Plugins that we did not write need all of these: outside the VM nothing may reach a network or our own rights. */
const NEEDED: readonly WallKey[] = ["vm", "user", "network", "sandbox", "page"];

export function enoughForOthers(walls: readonly Wall[]): boolean {
  return NEEDED.every((key) => walls.some((wall) => wall.key === key && wall.stands));
}

async function statusOf(pid: number): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return new Map(text.split("\n").map((line) => [line.split(":")[0] ?? "", (line.split(":")[1] ?? "").trim()]));
}

async function differs(pid: number, namespace: string): Promise<boolean> {
  const [theirs, ours] = await Promise.all([pid, "self"].map((who) => readlink(`/proc/${who}/ns/${namespace}`).catch(() => undefined)));
  return theirs !== undefined && theirs !== ours;
}

/** Whether the system ends this process before it takes all memory there is. */
async function isLimited(pid: number): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/limits`, "utf8").catch(() => "");
  return /^Max data size\s+\d/m.test(text);
}

/** A page of the browser as the system sees it: the deepest process of type `renderer`. */
async function rendererOf(browserPid: number): Promise<number | undefined> {
  for (const { pid } of (await processTree(browserPid)).toReversed()) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (command.includes("--type=renderer")) return pid;
  }
  return undefined;
}

/** What the system says about the processes themselves: nothing here is taken from what was asked for. */
export async function processWalls(browserPid: number): Promise<Wall[]> {
  const browser = await statusOf(browserPid);
  const uid = Number((browser.get("Uid") ?? "0").split(/\s/)[0]);
  const renderer = await rendererOf(browserPid);
  const page = renderer === undefined ? new Map<string, string>() : await statusOf(renderer);
  return [
    { key: "user", stands: browser.size > 0 && uid !== 0 },
    { key: "privileges", stands: browser.get("NoNewPrivs") === "1" },
    { key: "network", stands: await differs(browserPid, "net") },
    { key: "sandbox", stands: page.get("Seccomp") === "2" && renderer !== undefined && (await differs(renderer, "user")) },
    { key: "memory", stands: renderer !== undefined && (await isLimited(renderer)) },
  ];
}
