import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, root, run } from "./step.ts";

const REPORT = join(root, "node_modules/.cache/stryker-policy.json");

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** Changes the policy in every small way it can be changed: each change must fail a test of it. One that lives counts as failed. */
export async function runMutants(): Promise<Outcome & { output: string }> {
  rmSync(REPORT, { force: true });
  const { output } = await run("tooling/mutation/node_modules/@stryker-mutator/core/bin/stryker.js", [
    "run",
    "tooling/mutation/policy.json",
  ]);
  const mutants = outcomes();
  if (mutants.length === 0) return { passed: 0, failed: 1, output };
  const killed = mutants.filter((status) => status === "Killed" || status === "Timeout").length;
  const figure = `G1c policy mutants killed: ${killed} / ${mutants.length}\n`;
  process.stdout.write(figure);
  return { passed: killed, failed: mutants.length - killed, output: `${output}\n${figure}` };
}

function outcomes(): string[] {
  try {
    const { files }: Report = JSON.parse(readFileSync(REPORT, "utf8"));
    return Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status).filter((status) => status !== "Ignored"));
  } catch {
    return [];
  }
}
