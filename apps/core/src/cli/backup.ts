import { m } from "@hervat/messages";
import { backupText } from "./backup-text.ts";
import type { CliCommand } from "./cli-command.ts";
import { CommandRefusal, jsonOption, report } from "./terminal.ts";

/** `hervat backup --out FILE`: all practices into one file, beside a running Hervat. */
export const backupCommand: CliCommand = (program, terminal) => {
  const { locale, folder } = terminal;
  program
    .command("backup")
    .description(m.cli_backup({}, { locale }))
    .requiredOption("--out <file>", m.cli_backup_out({}, { locale }))
    .option(...jsonOption(locale))
    .action(async ({ out, json }: { out: string; json?: boolean }) => {
      const { existsSync } = await import("node:fs");
      const { userInfo } = await import("node:os");
      const { BackupError } = await import("@hervat/database/backup");
      const { userPath } = await import("../env.ts");
      const { makeBackup } = await import("../backup/make-backup.ts");
      const { withService, consoleContext } = await import("./with-service.ts");
      const file = userPath(out, folder);
      if (existsSync(file)) throw new CommandRefusal(m.cli_file_exists({ file: out }, { locale }));
      const made = await withService(terminal, async (started) => {
        consoleContext(started, terminal, null).authorise("backup.make", { kind: "installation" });
        return makeBackup(started.service, file, userInfo().username);
      }).catch((fault: unknown) => {
        if (fault instanceof BackupError) throw new CommandRefusal(backupText(fault.kind, out, locale));
        if (fault instanceof Error && "code" in fault && ["ENOENT", "EACCES", "EISDIR"].includes(String(fault.code))) {
          throw new CommandRefusal(m.cli_backup_not_writable({ file: out }, { locale }));
        }
        throw fault;
      });
      report(terminal, json, made, [m.cli_backup_made({ file: out, rows: made.rows }, { locale })]);
    });
};
