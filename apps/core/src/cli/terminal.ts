import { type Locale, m } from "@hervat/messages";

/** Where a command reads and writes. Standard output carries its result and nothing else, so that it can be piped. */
export interface Terminal {
  readonly locale: Locale;
  /** The folder in which the user stands; her paths start here. */
  readonly folder: string;
  /** What is piped in; standard input where it is not given. */
  readonly input?: NodeJS.ReadableStream;
  out(text: string): void;
  err(text: string): void;
}

/** The command could not do its work: one sentence, exit code 1. */
export class CommandRefusal extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "CommandRefusal";
  }
}

/** The command said by itself what is wrong: exit code 1 and not a word more. */
export class CommandFailed extends CommandRefusal {
  constructor() {
    super("");
    this.name = "CommandFailed";
  }
}

/** The call itself was wrong: one sentence, exit code 2. */
export class UsageRefusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "UsageRefusal";
  }
}

/** Dutch, unless `HERVAT_LANGUAGE` is `en`: the language of a server's shell is no choice of the practice. */
export function localeOf(variables: NodeJS.ProcessEnv): Locale {
  return variables["HERVAT_LANGUAGE"]?.toLowerCase().startsWith("en") ? "en" : "nl";
}

/** The result of a command: as JSON on one line when asked, else as lines for a person. */
export function report(terminal: Terminal, asJson: boolean | undefined, result: unknown, lines: readonly string[]): void {
  terminal.out(asJson === true ? JSON.stringify(result) : lines.join("\n"));
}

/** The option every command has. */
export function jsonOption(locale: Locale): [flags: string, description: string] {
  return ["--json", m.cli_json({}, { locale })];
}
