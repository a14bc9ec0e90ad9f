import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { TakeoutEntry } from "./takeout-entry.ts";

/** The same files in a folder, readable by its owner alone, one after another. */
export async function writeFolder(entries: readonly TakeoutEntry[], folder: string): Promise<void> {
  for (const { path, bytes } of entries) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, await bytes(), { flag: "wx", mode: 0o600 });
  }
}
