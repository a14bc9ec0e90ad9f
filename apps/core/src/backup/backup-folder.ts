import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { headsBeside } from "../audit/heads-file.ts";

/** Two weeks of daily backups; older ones are removed. */
const KEPT = 14;
const NAME = /^hervat-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})\.backup$/;

export interface KeptBackup {
  readonly file: string;
  readonly madeAt: Date;
}

export function backupFolder(dataFolder: string): string {
  return join(dataFolder, "backups");
}

/** Where the next daily backup goes; its folder is there afterwards. */
export async function nextBackupFile(dataFolder: string, now: Date): Promise<string> {
  await mkdir(backupFolder(dataFolder), { recursive: true, mode: 0o700 });
  return join(backupFolder(dataFolder), `hervat-${now.toISOString().slice(0, 19).replaceAll(":", "")}.backup`);
}

/** The daily backups of this data folder, the newest first. Their names tell when they were made: a copied file has a time of its own. */
export async function keptBackups(dataFolder: string): Promise<KeptBackup[]> {
  const names = await readdir(backupFolder(dataFolder)).catch(() => []);
  const backups = names.flatMap((name) => {
    const [, day, hour, minute, second] = NAME.exec(name) ?? [];
    if (day === undefined) return [];
    return [{ file: join(backupFolder(dataFolder), name), madeAt: new Date(`${day}T${hour}:${minute}:${second}Z`) }];
  });
  return backups.toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}

export async function removeOldBackups(dataFolder: string): Promise<void> {
  for (const { file } of (await keptBackups(dataFolder)).slice(KEPT)) {
    await rm(file, { force: true });
    await rm(headsBeside(file), { force: true });
  }
}
