import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { m } from "@hervat/messages";
import { StartRefusal } from "./refusal.ts";

/** @throws StartRefusal when the data folder is no folder, or this user may not write in it. */
export function checkDataFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory()) throw new StartRefusal(m.start_data_not_folder({ path }));
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartRefusal(m.start_data_not_writable({ path: found === undefined ? dirname(path) : path }), { cause });
  }
}
