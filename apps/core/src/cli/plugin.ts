import { m } from "@hervat/messages";
import type { CliCommand } from "./cli-command.ts";
import { checkCommand } from "./plugin/check.ts";
import { devCommand } from "./plugin/dev.ts";
import { keyCommand } from "./plugin/key.ts";
import { newCommand } from "./plugin/new.ts";
import { packCommand } from "./plugin/pack.ts";
import { schemaCommand } from "./plugin/schema.ts";

/** `hervat plugin ...`: what the author of a report works with. None of it needs a database. */
export const pluginCommand: CliCommand = (program, terminal) => {
  const group = program.command("plugin").description(m.author_cli({}, { locale: terminal.locale }));
  for (const add of [newCommand, devCommand, checkCommand, packCommand, schemaCommand, keyCommand]) add(group, terminal);
};
