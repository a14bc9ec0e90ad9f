import { m } from "@hervat/messages";
import type { CliCommand } from "./cli-command.ts";
import { jsonOption, report } from "./terminal.ts";

/** `hervat migrate`: makes the login roles and brings the database up to date; the start does so too. */
export const migrateCommand: CliCommand = (program, terminal) => {
  const { locale } = terminal;
  program
    .command("migrate")
    .description(m.cli_migrate({}, { locale }))
    .option(...jsonOption(locale))
    .action(async ({ json }: { json?: boolean }) => {
      const { withService } = await import("./with-service.ts");
      const done = await withService(terminal, async ({ database }) => ({
        embedded: database.embedded,
        backupReadsAll: database.backupReadsAll,
      }));
      report(terminal, json, done, [m.cli_migrated({}, { locale })]);
    });
};
