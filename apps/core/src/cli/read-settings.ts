import { statSync } from "node:fs";
import { m } from "@hervat/messages";
import { ZodError } from "zod";
import { type Env, readEnv } from "../env.ts";
import { CommandRefusal, type Terminal } from "./terminal.ts";

/** The environment as a command reads it. @throws CommandRefusal when a variable is wrong, or the data folder is a file */
export function readSettings({ folder, locale }: Terminal, variables: NodeJS.ProcessEnv): Env {
  const env = parsed({ ...variables, INIT_CWD: folder }, locale);
  if (statSync(env.dataFolder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new CommandRefusal(m.start_data_not_folder({ path: env.dataFolder }, { locale }));
  return env;
}

function parsed(variables: NodeJS.ProcessEnv, locale: Terminal["locale"]): Env {
  try {
    return readEnv(variables);
  } catch (fault) {
    if (!(fault instanceof ZodError)) throw fault;
    const variable = fault.issues.map(({ path }) => path.join(".")).join(", ");
    throw new CommandRefusal(m.start_wrong_setting({ variable }, { locale }), { cause: fault });
  }
}
