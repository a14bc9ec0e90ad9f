import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, root, run } from "./step.ts";

interface Report {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

export function hasEndToEndTests(): boolean {
  return (
    existsSync(join(root, "tooling/e2e/playwright.config.ts")) &&
    globSync("tooling/e2e/**/*.spec.ts", { cwd: root }).some((path) => !path.includes("node_modules"))
  );
}

/** A test that needed a second try counts as failed: a practice has no second try. */
export async function runPlaywright(): Promise<Outcome & { output: string }> {
  const folder = mkdtempSync(join(tmpdir(), "hervat-e2e-"));
  const file = join(folder, "report.json");
  try {
    const { code, output } = await run(
      "tooling/e2e/node_modules/@playwright/test/cli.js",
      ["test", "--config", "tooling/e2e/playwright.config.ts", "--reporter=list,json"],
      { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    );
    if (!existsSync(file)) return { passed: 0, failed: 1, output };
    const { stats, errors }: Report = JSON.parse(readFileSync(file, "utf8"));
    const failed = stats.unexpected + stats.flaky + errors.length;
    return { passed: stats.expected, failed: code !== 0 && failed === 0 ? 1 : failed, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
