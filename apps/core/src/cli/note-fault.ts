import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { readEnv } from "../env.ts";
import { describeFault } from "../http/log.ts";

/**
 * Keeps what went wrong for whoever repairs it, beside the other logs: a user has no use for a place in our code.
 *
 * @returns the file, or `undefined` when even that could not be written
 */
export async function noteFault(fault: unknown, id: string, variables: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    const folder = join(readEnv(variables).dataFolder, "logs");
    const file = join(folder, "commands.log");
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await appendFile(file, `${JSON.stringify({ id, time: new Date().toISOString(), ...describeFault(fault) })}\n`, { mode: 0o600 });
    return file;
  } catch {
    return undefined;
  }
}
