import { type Locale, m } from "@hervat/messages";
import type { Command } from "commander";
import { CommandRefusal, jsonOption, report, type Terminal, UsageRefusal } from "./terminal.ts";

interface ExportOptions {
  readonly out: string;
  readonly reason?: string;
  readonly json?: boolean;
}

/** `hervat practice export NAME --out DIR [--reason WHY]`: everything of one practice, as files. */
export function addPracticeExport(practice: Command, terminal: Terminal): void {
  const { locale } = terminal;
  practice
    .command("export")
    .description(m.takeout_cli({}, { locale }))
    .argument("<name>", m.takeout_cli_name({}, { locale }))
    .requiredOption("--out <folder>", m.takeout_cli_out({}, { locale }))
    .option("--reason <text>", m.takeout_cli_reason({}, { locale }))
    .option(...jsonOption(locale))
    .action(async (name: string, { out, reason, json }: ExportOptions) => {
      const why = (reason ?? m.takeout_cli_no_reason({}, { locale })).trim().slice(0, 300);
      if (why === "") throw new UsageRefusal(m.takeout_cli_reason_missing({}, { locale }));
      const { userPath } = await import("../env.ts");
      const { withService, consoleInPractice } = await import("./with-service.ts");
      const { exportPractice } = await import("../takeout/export-practice.ts");
      const folder = userPath(out, terminal.folder);
      const taken = await withService(terminal, async (started) => {
        const ctx = await consoleInPractice(started, terminal, name);
        await emptyFolder(folder, out, locale);
        return exportPractice(ctx, { reason: why, folder });
      });
      report(terminal, json, { ...taken, folder }, [m.takeout_cli_done({ name, folder: out, ...taken }, { locale })]);
    });
}

/** Before anything leaves: a folder of its own, so that two takeouts are never mixed. */
async function emptyFolder(folder: string, named: string, locale: Locale): Promise<void> {
  const { access, constants, mkdir, readdir } = await import("node:fs/promises");
  const found = await mkdir(folder, { recursive: true, mode: 0o700 })
    .then(() => access(folder, constants.W_OK | constants.X_OK))
    .then(() => readdir(folder))
    .catch((cause: unknown) => {
      throw new CommandRefusal(m.cli_folder_not_writable({ folder: named }, { locale }), { cause });
    });
  if (found.length > 0) throw new CommandRefusal(m.takeout_cli_not_empty({ folder: named }, { locale }));
}
