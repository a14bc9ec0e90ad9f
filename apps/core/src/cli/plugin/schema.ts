import { m } from "@hervat/messages";
import type { CliCommand } from "../cli-command.ts";
import { UsageRefusal } from "../terminal.ts";

interface SchemaOptions {
  readonly audience: string;
}

const AUDIENCES = "bedrijfsarts, manager, client, invoice, offer";

/** `hervat plugin schema --audience X`: all that a report for this reader may know, as JSON Schema. */
export const schemaCommand: CliCommand = (program, terminal) => {
  const { locale } = terminal;
  program
    .command("schema")
    .description(m.author_cli_schema({}, { locale }))
    .requiredOption("--audience <audience>", m.author_cli_audience({ audiences: AUDIENCES }, { locale }))
    .action(async ({ audience: name }: SchemaOptions) => {
      const { audienceOf, viewSchema } = await import("@hervat/plugin-kit/schema");
      const audience = audienceOf(name);
      if (audience === undefined) throw new UsageRefusal(m.author_audience_unknown({ name, audiences: AUDIENCES }, { locale }));
      terminal.out(JSON.stringify(viewSchema(audience), null, 2));
    });
};
