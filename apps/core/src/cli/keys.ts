import { m } from "@hervat/messages";
import type { CliCommand } from "./cli-command.ts";
import { CommandRefusal, jsonOption, report } from "./terminal.ts";

interface RotateCommandOptions {
  readonly practice: string;
  readonly json?: boolean;
}

/** How often the command says how far it is, in milliseconds. */
const TELL_EVERY_MS = 1_000;

/** `hervat keys rotate --practice NAME`: another data key, beside a running product; killed and called again, it goes on. */
export const keysCommand: CliCommand = (program, terminal) => {
  const { locale } = terminal;
  program
    .command("keys")
    .description(m.keys_cli({}, { locale }))
    .command("rotate")
    .description(m.keys_cli_rotate({}, { locale }))
    .requiredOption("--practice <name>", m.import_cli_practice({}, { locale }))
    .option(...jsonOption(locale))
    .action(async ({ practice, json }: RotateCommandOptions) => {
      const { keyEncryptionKey } = await import("@hervat/database/sealed");
      const { withService, consoleInPractice } = await import("./with-service.ts");
      const { rotatePracticeKeys } = await import("../keys/rotate-practice-keys.ts");
      let toldAt = 0;
      const onProgress = (done: number, total: number) => {
        if (done < total && Date.now() - toldAt < TELL_EVERY_MS) return;
        toldAt = Date.now();
        terminal.err(m.keys_cli_progress({ done, total }, { locale }));
      };
      const outcome = await withService(terminal, async (started) => {
        const ctx = await consoleInPractice(started, terminal, practice);
        const wrappedBy = keyEncryptionKey(started.secrets.keyEncryptionKey);
        return rotatePracticeKeys(ctx, { ownerUrl: started.database.ownerUrl, wrappedBy, onProgress });
      });
      if (!outcome.ok) {
        const why = outcome.refusal.kind === "already-running" ? m.keys_cli_running : m.keys_cli_in_use;
        throw new CommandRefusal(why({}, { locale }));
      }
      const { current, rows } = outcome.value;
      report(terminal, json, outcome.value, [m.keys_cli_done({ name: practice, current, rows }, { locale })]);
    });
};
