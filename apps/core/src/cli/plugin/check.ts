import { m } from "@hervat/messages";
import type { CheckReport } from "@hervat/plugin-kit/check";
import type { CliCommand } from "../cli-command.ts";
import { CommandFailed, jsonOption, report, type Terminal, UsageRefusal } from "../terminal.ts";
import { otherKindLines } from "./other-kind.ts";

interface CheckOptions {
  readonly host?: string;
  readonly update?: boolean;
  readonly json?: boolean;
}

async function hostOf(wanted: string | undefined, { locale }: Terminal): Promise<string> {
  const { COMING_HOST_VERSION, HOST_VERSION } = await import("@hervat/report-engine/host");
  if (wanted === undefined) return HOST_VERSION;
  if (wanted === "next") return COMING_HOST_VERSION;
  if (/^\d+\.\d+$/.test(wanted)) return wanted;
  throw new UsageRefusal(m.author_host_unknown({ host: wanted }, { locale }));
}

function pagesText(pages: CheckReport["measures"]["pages"]): string {
  return pages.map(({ sample, pages: count }) => `${sample} ${count}`).join(", ");
}

async function linesOf({ findings, measures, kind }: CheckReport, well: boolean, { locale }: Terminal): Promise<string[]> {
  const { checkLines } = await import("./check-sentences.ts");
  const measured = m.author_measured(
    {
      documents: String(measures.documents),
      pageMs: String(measures.slowestPageMs),
      pdfMs: String(measures.slowestPdfMs),
      pdf: String(measures.largestPdfKilobytes),
      package: String(measures.packageKilobytes),
    },
    { locale },
  );
  return [
    ...findings.flatMap((finding) => checkLines(finding, locale)),
    ...(measures.documents > 0 ? [measured, m.author_pages({ pages: pagesText(measures.pages) }, { locale })] : []),
    ...(well ? [m.author_all_well({}, { locale })] : []),
    ...otherKindLines(kind, locale),
  ];
}

/** `hervat plugin check DIR [--host next] [--update]`: everything a host asks. Code 1 when something is wrong. */
export const checkCommand: CliCommand = (program, terminal) => {
  const { locale, folder } = terminal;
  program
    .command("check")
    .description(m.author_cli_check({}, { locale }))
    .argument("<folder>", m.author_cli_folder({}, { locale }))
    .option("--host <version>", m.author_cli_check_host({}, { locale }))
    .option("--update", m.author_cli_check_update({}, { locale }))
    .option(...jsonOption(locale))
    .action(async (dir: string, { host, update = false, json }: CheckOptions) => {
      const version = await hostOf(host, terminal);
      const { userPath } = await import("../../env.ts");
      const { checkPlugin } = await import("@hervat/plugin-kit/check");
      const found = await checkPlugin({ dir: userPath(dir, folder), host: version, update });
      const well = found.findings.every(({ state }) => state === "well");
      report(terminal, json, { well, host: version, ...found }, await linesOf(found, well, terminal));
      if (!well) throw new CommandFailed();
    });
};
