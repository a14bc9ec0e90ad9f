import { spawn } from "node:child_process";
import { open } from "node:fs/promises";
import { commandAs, type ServerUser } from "./server-user.ts";

/**
 * Runs one command of PostgreSQL to its end. Its output goes to a file: a pipe would be held open by the server that
 * `pg_ctl` leaves behind, and a terminal's Ctrl-C must not reach it.
 *
 * @returns the exit code
 */
export async function runAs(user: ServerUser, file: string, args: readonly string[], logFile: string): Promise<number> {
  const log = await open(logFile, "a", 0o600);
  try {
    const { command, args: all, options } = commandAs(user, file, args);
    return await new Promise((done, fail) => {
      const env = { PATH: process.env["PATH"], LC_ALL: "C", LC_MESSAGES: "C" };
      const child = spawn(command, all, { ...options, cwd: "/", detached: true, env, stdio: ["ignore", log.fd, log.fd] });
      child.once("error", fail);
      child.once("exit", (code) => done(code ?? 1));
    });
  } finally {
    await log.close();
  }
}
