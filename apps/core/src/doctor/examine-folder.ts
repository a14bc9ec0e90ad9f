import { stat } from "node:fs/promises";
import { join } from "node:path";
import { readKeptKey, secretsAreOpen } from "@hervat/database/server";
import { m } from "@hervat/messages";
import { type Finding, unwell, well } from "./finding.ts";

/** Others may pass through the folder where root starts PostgreSQL as another user, and read nothing in it. */
const READABLE_BY_OTHERS = 0o066;

export async function examineFolder(path: string): Promise<{ exists: boolean; findings: Finding[] }> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined)
    return { exists: false, findings: [well("data-folder", (locale) => m.cli_doctor_data_folder_missing({ path }, { locale }))] };

  const open = process.platform !== "win32" && (found.mode & READABLE_BY_OTHERS) !== 0;
  return {
    exists: true,
    findings: [
      open
        ? unwell("data-folder", (locale) => m.cli_doctor_data_folder_open({ path }, { locale }))
        : well("data-folder", (locale) => m.cli_doctor_data_folder({ path }, { locale })),
      await examineSecrets(path),
    ],
  };
}

async function examineSecrets(folder: string): Promise<Finding> {
  const path = join(folder, "secrets.json");
  const broken = await readKeptKey(folder, {}).then(
    () => false,
    () => true,
  );
  if (broken) return unwell("secrets", (locale) => m.cli_doctor_secrets_broken({ path }, { locale }));
  return (await secretsAreOpen(folder))
    ? unwell("secrets", (locale) => m.cli_doctor_secrets_open({ path }, { locale }))
    : well("secrets", (locale) => m.cli_doctor_secrets_private({}, { locale }));
}
