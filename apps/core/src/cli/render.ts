import { m } from "@hervat/messages";
import type { CliCommand } from "./cli-command.ts";
import { CommandRefusal, jsonOption, report } from "./terminal.ts";

interface RenderOptions {
  readonly plugin: string;
  readonly view: string;
  readonly options?: string;
  readonly out: string;
  readonly json?: boolean;
}

/** `hervat render --plugin DIR --view FILE [--options FILE] --out FILE`: one document from files, without a database. */
export const renderCommand: CliCommand = (program, terminal) => {
  const { locale, folder } = terminal;
  program
    .command("render")
    .description(m.batches_cli_render({}, { locale }))
    .requiredOption("--plugin <folder>", m.batches_cli_render_plugin({}, { locale }))
    .requiredOption("--view <file>", m.batches_cli_render_view({}, { locale }))
    .option("--options <file>", m.batches_cli_render_options({}, { locale }))
    .requiredOption("--out <file>", m.batches_cli_render_out({}, { locale }))
    .option(...jsonOption(locale))
    .action(async (options: RenderOptions) => {
      const { userPath } = await import("../env.ts");
      const { renderToFile } = await import("@hervat/report-engine");
      const { engineSentence } = await import("../rendering/engine-sentence.ts");
      const out = userPath(options.out, folder);
      const rendered = await renderToFile({
        plugin: userPath(options.plugin, folder),
        view: userPath(options.view, folder),
        options: options.options === undefined ? undefined : userPath(options.options, folder),
        out,
      });
      if (!rendered.ok) throw new CommandRefusal(engineSentence(rendered.refusal, locale));
      const { pages, pdfHash, htmlHash } = rendered.value;
      report(terminal, options.json, { out, pages, pdfHash, htmlHash }, [out]);
    });
};
