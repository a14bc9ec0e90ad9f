import { type Locale, m } from "@hervat/messages";
import type { CliCommand } from "../cli-command.ts";
import { CommandRefusal, type Terminal, UsageRefusal } from "../terminal.ts";

interface DevOptions {
  readonly port?: string;
}

function previewTexts(locale: Locale): Readonly<Record<string, string>> {
  return {
    sample: m.author_preview_sample({}, { locale }),
    language: m.author_preview_language({}, { locale }),
    state: m.author_preview_state({}, { locale }),
    final: m.author_preview_final({}, { locale }),
    concept: m.author_preview_concept({}, { locale }),
    settings: m.author_preview_settings({}, { locale }),
    reads: m.author_preview_reads({}, { locale }),
    readsAll: m.author_preview_reads_all({}, { locale }),
    leaves: m.author_preview_leaves({}, { locale }),
    noSettings: m.author_preview_no_settings({}, { locale }),
    page: m.author_preview_page({}, { locale }),
    pdf: m.author_preview_pdf({}, { locale }),
    open: m.author_preview_open({}, { locale }),
    pageBreak: m.author_preview_page_break({ page: "{page}" }, { locale }),
    updated: m.author_preview_updated({ ms: "{ms}" }, { locale }),
    up: m.author_preview_up({}, { locale }),
  };
}

function portOf(text: string | undefined, { locale }: Terminal): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new UsageRefusal(m.author_port_wrong({ port: text }, { locale }));
  return port;
}

/** `hervat plugin dev DIR [--port N]`: a live preview on this computer alone, until it is stopped. */
export const devCommand: CliCommand = (program, terminal) => {
  const { locale, folder } = terminal;
  program
    .command("dev")
    .description(m.author_cli_dev({}, { locale }))
    .argument("<folder>", m.author_cli_folder({}, { locale }))
    .option("--port <number>", m.author_cli_dev_port({}, { locale }))
    .action(async (dir: string, options: DevOptions) => {
      const port = portOf(options.port, terminal);
      const { existsSync } = await import("node:fs");
      const { userPath } = await import("../../env.ts");
      const { engineSentence } = await import("../../rendering/engine-sentence.ts");
      const plugin = userPath(dir, folder);
      if (!existsSync(plugin)) throw new CommandRefusal(m.engine_plugin_not_found({ folder: plugin }, { locale }));
      const { startPreview } = await import("@hervat/plugin-kit/preview");
      const explain = (refusal: Parameters<typeof engineSentence>[0]) => engineSentence(refusal, locale);
      const preview = await startPreview({ dir: plugin, port, language: locale, texts: previewTexts(locale), explain }).catch(
        (fault: unknown) => {
          if (fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE")
            throw new CommandRefusal(m.author_port_taken({ port: String(port) }, { locale }));
          throw fault;
        },
      );
      terminal.out(m.author_dev_here({ url: preview.url }, { locale }));
      await new Promise<void>((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
      });
      await preview.close();
    });
};
