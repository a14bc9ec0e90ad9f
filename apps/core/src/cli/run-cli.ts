import { m } from "@hervat/messages";
import { Command, CommanderError } from "commander";
import type { CliCommand } from "./cli-command.ts";
import { CommandRefusal, type Terminal, UsageRefusal } from "./terminal.ts";

/** @returns the exit code: 0 the command did its work, 1 it could not, 2 the call was wrong. */
export async function runCli(args: readonly string[], commands: readonly CliCommand[], terminal: Terminal): Promise<0 | 1 | 2> {
  const program = buildProgram(commands, terminal);
  try {
    await program.parseAsync([...args], { from: "user" });
    return 0;
  } catch (fault) {
    return explain(fault, terminal);
  }
}

function buildProgram(commands: readonly CliCommand[], terminal: Terminal): Command {
  const { locale } = terminal;
  const program = new Command("hervat").description(m.cli_about({}, { locale }));
  inWords(program, terminal);
  for (const add of commands) add(program, terminal);
  for (const command of allOf(program)) inWords(command, terminal);
  return program;
}

function allOf(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...allOf(child)]);
}

/** Help in the user's language, and every error as an exception of ours instead of an exit. */
function inWords(command: Command, { locale, out, err }: Terminal): void {
  const headings = new Map([
    ["Usage:", m.cli_usage_heading({}, { locale })],
    ["Options:", m.cli_options_heading({}, { locale })],
    ["Commands:", m.cli_commands_heading({}, { locale })],
    ["Arguments:", m.cli_arguments_heading({}, { locale })],
  ]);
  command
    .helpOption("-h, --help", m.cli_help({}, { locale }))
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ styleTitle: (title) => headings.get(title) ?? title })
    .configureOutput({ writeOut: (text) => out(text.trimEnd()), writeErr: (text) => err(text.trimEnd()), outputError: () => undefined });
}

async function explain(fault: unknown, terminal: Terminal): Promise<0 | 1 | 2> {
  const { locale } = terminal;
  if (fault instanceof CommandRefusal) {
    if (fault.message !== "") terminal.err(fault.message);
    return 1;
  }
  if (fault instanceof UsageRefusal) {
    terminal.err(`${fault.message} ${m.cli_usage_see_help({}, { locale })}`);
    return 2;
  }
  if (fault instanceof CommanderError) {
    if (fault.exitCode === 0) return 0;
    const sentence = usageText(fault, terminal);
    if (sentence !== undefined) terminal.err(`${sentence} ${m.cli_usage_see_help({}, { locale })}`);
    return 2;
  }
  const { ServerRefusal } = await import("@hervat/database/server");
  if (fault instanceof ServerRefusal) {
    terminal.err(fault.sentences[locale]);
    return 1;
  }
  const { randomUUID } = await import("node:crypto");
  const { noteFault } = await import("./note-fault.ts");
  const id = randomUUID();
  const file = await noteFault(fault, id, { ...process.env, INIT_CWD: terminal.folder });
  terminal.err(m.cli_failed({ id }, { locale }));
  if (file !== undefined) terminal.err(m.cli_failed_noted({ file }, { locale }));
  return 1;
}

function usageText({ code, message }: CommanderError, { locale }: Terminal): string | undefined {
  const name = /'([^']*)'/.exec(message)?.[1] ?? "";
  switch (code) {
    case "commander.help":
      return undefined;
    case "commander.unknownCommand":
      return m.cli_usage_unknown_command({}, { locale });
    case "commander.unknownOption":
      return m.cli_usage_unknown_option({ name }, { locale });
    case "commander.excessArguments":
      return m.cli_usage_too_many({}, { locale });
    default:
      return m.cli_usage_missing({ name }, { locale });
  }
}
