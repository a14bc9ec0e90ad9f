import { chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NOBODY } from "./fences.ts";

const NAME = /^hervat-profile-(\d+)-/;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Removes the folders of processes that were killed before they could. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}

/** An empty profile for one browser: two browsers on one profile lock each other out. */
export async function makeProfile(asNobody: boolean): Promise<string> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `hervat-profile-${process.pid}-`));
  if (asNobody) await chown(folder, NOBODY, NOBODY);
  return folder;
}

/** Removes a profile; a browser that is still dying may write once more. */
export async function removeProfile(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
