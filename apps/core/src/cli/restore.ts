import { m } from "@hervat/messages";
import { backupText } from "./backup-text.ts";
import type { CliCommand } from "./cli-command.ts";
import { CommandRefusal, jsonOption, report } from "./terminal.ts";

/** `hervat restore FILE`: a backup into an empty data folder (or database), under the key it was made with. */
export const restoreCommand: CliCommand = (program, terminal) => {
  const { locale, folder } = terminal;
  program
    .command("restore")
    .description(m.cli_restore({}, { locale }))
    .argument("<file>", m.cli_restore_file({}, { locale }))
    .option(...jsonOption(locale))
    .action(async (given: string, { json }: { json?: boolean }) => {
      const { BackupError, restore, verifyBackup } = await import("@hervat/database/backup");
      const { keyEncryptionKey } = await import("@hervat/database/sealed");
      const { prepareDatabase, readKeptKey, readSecrets } = await import("@hervat/database/server");
      const { userPath } = await import("../env.ts");
      const { rememberRestored } = await import("../backup/erased-list.ts");
      const { readSettings } = await import("./read-settings.ts");
      const env = readSettings(terminal, process.env);
      const file = userPath(given, folder);
      try {
        // Nothing is made in the data folder before the file is known to be whole and its key to be ours.
        const { keyFingerprint, madeAt } = await verifyBackup(file);
        const key = await readKeptKey(env.dataFolder, process.env);
        if (key === undefined || keyEncryptionKey(key).fingerprint !== keyFingerprint) throw new BackupError("another-key");
        const secrets = await readSecrets(env.dataFolder, process.env);
        const database = await prepareDatabase({
          dataFolder: env.dataFolder,
          secrets,
          prefix: env.databasePrefix,
          ...(env.databaseUrl === undefined ? {} : { databaseUrl: env.databaseUrl }),
        });
        const { rows } = await restore({ ownerUrl: database.ownerUrl, prefix: database.prefix, file, keyFingerprint }).finally(() =>
          database.close(),
        );
        const erased = await rememberRestored(env.dataFolder, file, madeAt);
        const back = [
          ...(erased === null ? [m.cli_restored_no_list({}, { locale })] : []),
          ...(erased !== null && erased > 0 ? [m.cli_restored_erased({ count: erased }, { locale })] : []),
        ];
        report(terminal, json, { rows, erased }, [m.cli_restored({ rows }, { locale }), ...back]);
      } catch (fault) {
        if (fault instanceof BackupError) throw new CommandRefusal(backupText(fault.kind, given, locale));
        if (fault instanceof Error && "code" in fault && fault.code === "ENOENT")
          throw new CommandRefusal(m.cli_file_missing({ file: given }, { locale }));
        throw fault;
      }
    });
};
