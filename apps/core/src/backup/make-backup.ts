import { backup } from "@hervat/database/backup";
import { appendInstallationEvent } from "@hervat/database/repositories";
import type { Service } from "../service-context.ts";

export interface MadeBackup {
  readonly file: string;
  readonly rows: number;
}

/**
 * Writes all practices of this installation into one file, readable by its owner alone. The key is not in it.
 *
 * @param by the user of the operating system, for the installation's own audit.
 * @throws BackupError when it could not be made; no half file stays behind.
 */
export async function makeBackup({ database, keyFingerprint, clock }: Service, file: string, by: string): Promise<MadeBackup> {
  const now = clock.now();
  const { rows } = await backup({ backupUrl: database.backupUrl, out: file, keyFingerprint, now });
  await database.transactAs("auth", {}, (tx) =>
    appendInstallationEvent(tx, { at: now, action: "backup.made", outcome: "done", osUser: by, details: { rows } }),
  );
  return { file, rows };
}
