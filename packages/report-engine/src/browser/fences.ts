import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The user without rights of its own, and its number on every system with one. */
export const NOBODY = 65_534;

/** What the system lets us put round the browser. */
export interface Fences {
  /** As root: run as `nobody`. */
  readonly asNobody: boolean;
  /** An empty network: `own` in a user namespace of the browser's own, `root` made by root before it steps down. */
  readonly network: "own" | "root" | "none";
  /** Chromium's own sandbox round each page. */
  readonly sandbox: boolean;
  /** What nobody may gain again, and how low its priority is. */
  readonly noNewPrivileges: boolean;
  readonly nice: boolean;
}

export const NO_FENCES: Fences = { asNobody: false, network: "none", sandbox: false, noNewPrivileges: false, nice: false };

const run = promisify(execFile);

async function works(command: readonly string[]): Promise<boolean> {
  const [file = "", ...args] = command;
  return run(file, args, { timeout: 5_000 }).then(
    () => true,
    () => false,
  );
}

/** `setpriv`, `unshare` and `nice` in the order that makes each of them possible, in front of a command. */
export function fenceCommand(fences: Fences, environment: Readonly<Record<string, string>>, command: readonly string[]): readonly string[] {
  const setpriv = [
    ...(fences.asNobody ? [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"] : []),
    ...(fences.noNewPrivileges ? ["--no-new-privs"] : []),
  ];
  return [
    ...(fences.nice ? ["nice", "-n", "10"] : []),
    ...(fences.network === "root" ? ["unshare", "-n"] : []),
    ...(setpriv.length > 0 ? ["setpriv", ...setpriv] : []),
    // Nothing of our environment reaches the browser: its own memory can be read by whoever breaks out of a page.
    ...(process.platform === "win32" ? [] : ["env", "-i", ...Object.entries(environment).map(([name, value]) => `${name}=${value}`)]),
    ...(fences.network === "own" ? ["unshare", "-Unc"] : []),
    ...command,
  ];
}

/** None of the walls, for a benchmark; the order in which processes get their turn is that of production. */
export async function noFences(): Promise<Fences> {
  return { ...NO_FENCES, nice: await yields(), sandbox: process.getuid?.() !== 0 };
}

function yields(): Promise<boolean> {
  return works(["nice", "-n", "10", "true"]);
}

/** Tries what this system allows, from the strongest down. The sandbox shows itself only when a browser starts. */
export async function allowedFences(): Promise<Fences> {
  const nice = await yields();
  if (process.platform !== "linux") return { ...NO_FENCES, nice, sandbox: true };

  const root = process.getuid?.() === 0;
  const asNobody = root && (await works(["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups", "true"]));
  const base: Fences = {
    ...NO_FENCES,
    nice,
    asNobody,
    sandbox: asNobody || !root,
    noNewPrivileges: await works(["setpriv", "--no-new-privs", "true"]),
  };
  for (const network of root ? (["own", "root"] as const) : (["own"] as const)) {
    const fenced: Fences = { ...base, network };
    if ((network !== "own" || !root || asNobody) && (await works(fenceCommand(fenced, { PATH: "/usr/bin:/bin" }, ["true"])))) return fenced;
  }
  return base;
}

/** The next weaker set to try when a browser does not start inside this one; `undefined` when there is nothing left to give up. */
export function weaker(fences: Fences): Fences | undefined {
  if (fences.sandbox && fences.network !== "none") return { ...fences, network: "none" };
  if (fences.sandbox) return { ...fences, sandbox: false };
  if (fences.asNobody) return { ...fences, asNobody: false };
  return undefined;
}
