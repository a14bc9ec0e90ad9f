import { readdir, readFile } from "node:fs/promises";

interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  /** Its own time and that of children that ended, in clock ticks. */
  readonly ticks: number;
}

/** `undefined` when the process ended in the meantime, or on a system without /proc. */
async function factsOf(pid: number): Promise<ProcessFacts | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  // The name is in brackets and may hold spaces and brackets itself.
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const [, parent = 0] = fields;
  const ticks = fields.slice(11, 15).reduce((sum, part) => sum + part, 0);
  return { pid, parent, ticks };
}

async function everyProcess(): Promise<ProcessFacts[]> {
  const names = await readdir("/proc").catch(() => []);
  const facts = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((name) => factsOf(Number(name))));
  return facts.filter((fact) => fact !== undefined);
}

/** A process and all that it started, those of them that still run. */
export async function processTree(root: number): Promise<ProcessFacts[]> {
  const all = await everyProcess();
  const found = all.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

/** CPU time of a process tree in ms, children that ended included where their parent waited for them. */
export async function cpuMilliseconds(root: number): Promise<number> {
  // A clock tick is 10 ms on every Linux that Node runs on (USER_HZ).
  return (await processTree(root)).reduce((sum, { ticks }) => sum + ticks * 10, 0);
}

/** Memory of a process tree in MB, what is shared counted once over its users; 0 where the system does not tell. */
export async function proportionalMegabytes(root: number): Promise<number> {
  const sizes = await Promise.all(
    (await processTree(root)).map(async ({ pid }) => {
      const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
      return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
    }),
  );
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}
