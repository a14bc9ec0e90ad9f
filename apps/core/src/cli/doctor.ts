import { m } from "@hervat/messages";
import type { CliCommand } from "./cli-command.ts";
import { jsonOption, report } from "./terminal.ts";

/** `hervat doctor`: what is found, which walls stand, what is missing. It mends nothing. */
export const doctorCommand: CliCommand = (program, terminal) => {
  const { locale } = terminal;
  program
    .command("doctor")
    .description(m.cli_doctor({}, { locale }))
    .option(...jsonOption(locale))
    .action(async ({ json }: { json?: boolean }) => {
      const { readSettings } = await import("./read-settings.ts");
      const { examine } = await import("../doctor/examine.ts");
      const findings = await examine(readSettings(terminal, { HERVAT_LOG_LEVEL: "silent", ...process.env }), process.env);
      const lines = findings.map(({ well, text }) => `${well ? "[ok]" : "[ ! ]"} ${text(locale)}`);
      const result = {
        well: findings.every(({ well }) => well),
        findings: findings.map(({ key, well, text }) => ({ key, well, text: text(locale) })),
      };
      report(terminal, json, result, result.well ? [...lines, m.cli_doctor_all_well({}, { locale })] : lines);
    });
};
