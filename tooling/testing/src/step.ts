import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

export interface Ran {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs one tool of the workspace under this same Node, shows its output as it comes and keeps it.
 *
 * @param script path of the tool's JavaScript, from the root.
 */
export function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A check that only says yes or no counts as one test. */
export async function staticCheck(script: string, args: readonly string[]): Promise<Outcome & { output: string }> {
  const { code, output } = await run(script, args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}
