import { type Locale, m } from "@hervat/messages";
import type { CliCommand } from "./cli-command.ts";
import { jsonOption, report, UsageRefusal } from "./terminal.ts";

/** `hervat guard --json`: lines from standard input, for each one object with what an employer may not read. No database. */
export const guardCommand: CliCommand = (program, terminal) => {
  const { locale } = terminal;
  program
    .command("guard")
    .description(m.guard_cli({}, { locale }))
    .option("--language <nl|en>", m.guard_cli_language({}, { locale }), "nl")
    .option(...jsonOption(locale))
    .action(async (options: { language: string; json?: boolean }) => {
      const language = languageOf(options.language, locale);
      const { findForbidden } = await import("@hervat/domain/guard");
      const { findingReason, findingSuggestion } = await import("../guard/finding-text.ts");
      const { createInterface } = await import("node:readline");
      for await (const line of createInterface({ input: terminal.input ?? process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
        const findings = findForbidden(line, language).map(({ text, kind }) => ({
          text,
          kind,
          reason: findingReason(kind, locale),
          suggestion: findingSuggestion(kind, locale),
        }));
        const lines = findings.map(({ text, reason, suggestion }) => `${text}: ${reason} ${suggestion}`);
        report(terminal, options.json, { findings }, lines.length === 0 ? [m.guard_cli_nothing({}, { locale })] : lines);
      }
    });
};

function languageOf(text: string, locale: Locale): "nl" | "en" {
  if (text === "nl" || text === "en") return text;
  throw new UsageRefusal(m.guard_cli_bad_language({}, { locale }));
}
