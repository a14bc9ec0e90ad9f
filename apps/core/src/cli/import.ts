import { m } from "@hervat/messages";
import type { ImportResult } from "../caseload-import/run-import.ts";
import type { CliCommand } from "./cli-command.ts";
import { CommandRefusal, jsonOption, report, type Terminal, UsageRefusal } from "./terminal.ts";

interface ImportOptions {
  readonly practice: string;
  readonly coach?: string;
  readonly clockOnly?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `hervat import FILE --practice NAME [--coach EMAIL] [--clock-only] [--dry-run]`: the same import as on the page, without a page. */
export const importCommand: CliCommand = (program, terminal) => {
  const { locale } = terminal;
  program
    .command("import")
    .description(m.import_cli_about({}, { locale }))
    .argument("<file>", m.import_cli_file({}, { locale }))
    .requiredOption("--practice <name>", m.import_cli_practice({}, { locale }))
    .option("--coach <email>", m.import_cli_coach({}, { locale }))
    .option("--clock-only", m.import_cli_clock_only({}, { locale }))
    .option("--dry-run", m.import_cli_dry_run({}, { locale }))
    .option(...jsonOption(locale))
    .action(async (file: string, options: ImportOptions) => {
      const { Email } = await import("@hervat/domain/people");
      const { withService, consoleInPractice } = await import("./with-service.ts");
      const { runImport } = await import("../caseload-import/run-import.ts");
      if (options.coach !== undefined && !Email.safeParse(options.coach).success)
        throw new UsageRefusal(m.cli_email_wrong({ email: options.coach }, { locale }));
      const bytes = await readBytes(terminal, file);

      const outcome = await withService(terminal, async (started) =>
        runImport(await consoleInPractice(started, terminal, options.practice), {
          bytes,
          sheet: null,
          mapping: null,
          mode: options.clockOnly ? "clock-only" : "guidance",
          fingerprint: null,
          coachEmail: options.coach ?? null,
          dryRun: options.dryRun ?? false,
        }),
      );
      if (!outcome.ok) throw new CommandRefusal(outcome.refusal.sentence);
      report(terminal, options.json, outcome.value, linesOf(outcome.value, options.dryRun ?? false, terminal));
    });
};

async function readBytes({ folder, locale }: Terminal, file: string): Promise<Uint8Array> {
  const { readFile } = await import("node:fs/promises");
  const { userPath } = await import("../env.ts");
  return readFile(userPath(file, folder)).catch(() => {
    throw new CommandRefusal(m.cli_file_missing({ file }, { locale }));
  });
}

function linesOf({ imported, unchanged, rejected }: ImportResult, dryRun: boolean, { locale }: Terminal): readonly string[] {
  const done = dryRun ? m.import_cli_would_import : m.import_cli_imported;
  return [
    `${done({ count: imported }, { locale })}.`,
    `${m.import_cli_unchanged({ count: unchanged }, { locale })}.`,
    `${m.import_cli_rejected({ count: rejected.length }, { locale })}${rejected.length === 0 ? "." : ":"}`,
    ...rejected.map(({ row, column, message }) => `  ${m.import_cli_row({ row, column, message }, { locale })}`),
  ];
}
