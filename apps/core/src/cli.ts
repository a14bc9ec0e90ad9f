import { commands } from "./cli/commands.ts";
import { runCli } from "./cli/run-cli.ts";
import { localeOf } from "./cli/terminal.ts";

const code = await runCli(process.argv.slice(2), commands, {
  locale: localeOf(process.env),
  folder: process.env["INIT_CWD"] ?? process.cwd(),
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
process.exitCode = code;
