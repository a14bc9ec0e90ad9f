import type { Command } from "commander";
import type { Terminal } from "./terminal.ts";

/**
 * One command of `hervat`. Adds its words to the program; what it does is imported only when it is called, so that `--help` and
 * the commands without a database start at once.
 */
export type CliCommand = (program: Command, terminal: Terminal) => void;
