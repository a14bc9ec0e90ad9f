import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Two weeks of daily backups; older ones are removed. */
const KEPT = 14;
const NAME = /^hervat-\d{4}-\d{2}-\d{2}T\d{6}\.backup$/;

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

/** The daily backups of this data folder, the newest first. */
export async function keptBackups(dataFolder: string): Promise<KeptBackup[]> {
  const names = (await readdir(backupFolder(dataFolder)).catch(() => [])).filter((name) => NAME.test(name));
  const backups = await Promise.all(
    names.map(async (name) => {
      const file = join(backupFolder(dataFolder), name);
      return { file, madeAt: (await stat(file)).mtime };
    }),
  );
  return backups.toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}

export async function removeOldBackups(dataFolder: string): Promise<void> {
  for (const { file } of (await keptBackups(dataFolder)).slice(KEPT)) await rm(file, { force: true });
}
