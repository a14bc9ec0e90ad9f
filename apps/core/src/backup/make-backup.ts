import { backup } from "@hervat/database/backup";
import { appendInstallationEvent } from "@hervat/database/repositories";
import { readChainHeads } from "../audit/anchor-heads.ts";
import { addHeads, headsBeside } from "../audit/heads-file.ts";
import type { Service } from "../service-context.ts";
import { writeErasedList } from "./erased-list.ts";

export interface MadeBackup {
  readonly file: string;
  readonly rows: number;
}

/**
 * Writes all practices of this installation into one file, readable by its owner alone. The key is not in it. Beside it lie the
 * heads of the logs as they were just before, by which one sees later that nothing was taken from them, and the list of what was erased.
 *
 * @param by the user of the operating system, for the installation's own audit.
 * @throws BackupError when it could not be made; no half file stays behind.
 */
export async function makeBackup(service: Service, file: string, by: string): Promise<MadeBackup> {
  const { database, keyFingerprint, clock } = service;
  const now = clock.now();
  const heads = await readChainHeads(service);
  const { rows } = await backup({ backupUrl: database.backupUrl, out: file, keyFingerprint, now });
  await addHeads(headsBeside(file), heads);
  await writeErasedList(service, file);
  await database.transactAs("auth", {}, (tx) =>
    appendInstallationEvent(tx, { at: now, action: "backup.made", outcome: "done", osUser: by, details: { rows } }),
  );
  return { file, rows };
}
