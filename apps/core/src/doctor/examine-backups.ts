import { m } from "@hervat/messages";
import { keptBackups } from "../backup/backup-folder.ts";
import { type Finding, unwell, well } from "./finding.ts";

const WARN_AFTER_MS = 2 * 24 * 60 * 60 * 1000;

export async function examineBackups(dataFolder: string, now: Date): Promise<Finding[]> {
  const [newest] = await keptBackups(dataFolder);
  if (newest === undefined) return [unwell("backup", (locale) => m.cli_doctor_backup_none({}, { locale }))];
  const at = newest.madeAt.toISOString().slice(0, 16).replace("T", " ");
  const old = now.getTime() - newest.madeAt.getTime() > WARN_AFTER_MS;
  return [
    old
      ? unwell("backup", (locale) => m.cli_doctor_backup_old({ at }, { locale }))
      : well("backup", (locale) => m.cli_doctor_last_backup({ at }, { locale })),
    unwell("backup", (locale) => m.cli_doctor_key_beside_backups({}, { locale })),
  ];
}
