import { fileURLToPath } from "node:url";
import { m } from "@hervat/messages";
import type { NewPluginRefusal } from "@hervat/plugin-kit/scaffold";
import type { CliCommand } from "../cli-command.ts";
import { CommandRefusal, jsonOption, report, type Terminal, UsageRefusal } from "../terminal.ts";

interface NewOptions {
  readonly audience: string;
  readonly dir?: string;
  readonly js?: boolean;
  readonly json?: boolean;
}

/** Where `npm run hervat` is known. */
const HERVAT = fileURLToPath(new URL("../../../../..", import.meta.url));
const AUDIENCES = "bedrijfsarts, manager, client, invoice";

function refusalOf(refusal: NewPluginRefusal, { locale }: Terminal): Error {
  switch (refusal.kind) {
    case "name-wrong":
      return new UsageRefusal(m.author_name_wrong({ name: refusal.name }, { locale }));
    case "folder-taken":
      return new CommandRefusal(m.author_folder_taken({ folder: refusal.folder }, { locale }));
    case "folder-unwritable":
      return new CommandRefusal(m.author_folder_unwritable({ folder: refusal.folder }, { locale }));
  }
}

/** `hervat plugin new NAME --audience X [--dir DIR] [--js]`: a folder that is green at once. */
export const newCommand: CliCommand = (program, terminal) => {
  const { locale, folder } = terminal;
  program
    .command("new")
    .description(m.author_cli_new({}, { locale }))
    .argument("<name>", m.author_cli_new_name({}, { locale }))
    .requiredOption("--audience <audience>", m.author_cli_audience({ audiences: AUDIENCES }, { locale }))
    .option("--dir <folder>", m.author_cli_dir({}, { locale }))
    .option("--js", m.author_cli_js({}, { locale }))
    .option(...jsonOption(locale))
    .action(async (name: string, options: NewOptions) => {
      const { newPlugin, SCAFFOLD_AUDIENCES } = await import("@hervat/plugin-kit/scaffold");
      const { userPath } = await import("../../env.ts");
      const audience = SCAFFOLD_AUDIENCES.find((each) => each === options.audience);
      if (audience === undefined)
        throw new UsageRefusal(m.author_audience_unknown({ name: options.audience, audiences: AUDIENCES }, { locale }));
      const dir = userPath(options.dir ?? name, folder);
      const made = await newPlugin({ name, audience, dir, javascript: options.js === true });
      if (!made.ok) throw refusalOf(made.refusal, terminal);
      report(terminal, options.json, { folder: dir, files: made.value }, [
        m.author_made({ name, folder: dir, hervat: HERVAT }, { locale }),
      ]);
    });
};
