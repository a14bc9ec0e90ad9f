import { m } from "@hervat/messages";
import type { CliCommand } from "./cli-command.ts";
import { CommandRefusal, jsonOption, report } from "./terminal.ts";

interface VerifyOptions {
  readonly practice?: string;
  readonly heads: readonly string[];
  readonly json?: boolean;
}

/** `hervat audit verify [--practice NAME] [--heads FILE]`: whether a log is as it was written. Exit code 1 when it is not. */
export const auditCommand: CliCommand = (program, terminal) => {
  const { locale, folder } = terminal;
  const audit = program.command("audit").description(m.audit_cli({}, { locale }));
  audit
    .command("verify")
    .description(m.audit_cli_verify({}, { locale }))
    .option("--practice <name>", m.audit_cli_practice({}, { locale }))
    .option("--heads <file...>", m.audit_cli_heads({}, { locale }), [])
    .option(...jsonOption(locale))
    .action(async ({ practice, heads, json }: VerifyOptions) => {
      const { userPath } = await import("../env.ts");
      const { withService } = await import("./with-service.ts");
      const { checkAudit } = await import("../audit/check-audit.ts");
      const { HeadsUnreadableError } = await import("../audit/heads-file.ts");
      const { breakText } = await import("../audit/break-text.ts");
      const files = heads.map((file) => userPath(file, folder));
      const checked = await withService(terminal, ({ service }) =>
        checkAudit(service, { ...(practice !== undefined && { name: practice }), files }),
      ).catch((fault: unknown) => {
        if (fault instanceof HeadsUnreadableError) throw new CommandRefusal(m.audit_cli_heads_wrong({ file: fault.file }, { locale }));
        throw fault;
      });
      if (practice !== undefined && checked.length === 0) throw new CommandRefusal(m.cli_practice_unknown({ name: practice }, { locale }));

      const whole = checked.every(({ breaks }) => breaks.length === 0);
      const lines = checked.flatMap(({ practice: name, events, heads: kept, head, breaks }) =>
        breaks.length === 0
          ? [m.audit_cli_whole({ name, events, kept, hash: head?.hash ?? "-" }, { locale })]
          : [m.audit_cli_broken({ name }, { locale }), ...breaks.map((one) => `  ${breakText(one, locale)}`)],
      );
      report(terminal, json, { whole, practices: checked }, lines.length === 0 ? [m.audit_cli_none({}, { locale })] : lines);
      if (!whole) throw new CommandRefusal(m.audit_cli_not_whole({}, { locale }));
    });
};
