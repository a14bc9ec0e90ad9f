import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, run } from "./step.ts";

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** A file that could not even be loaded has no tests to fail, so it counts as one failure itself. */
function count(report: Report): Outcome {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles };
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Runs these projects of vitest. Vitest failing without a failed test (a crash, an unhandled error) is one failure. */
export async function runVitest(projects: readonly string[]): Promise<Outcome & { output: string }> {
  const folder = mkdtempSync(join(tmpdir(), "hervat-vitest-"));
  const file = join(folder, "report.json");
  try {
    const args = [
      "run",
      "--passWithNoTests",
      ...projects.flatMap((name) => ["--project", name]),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ];
    const { code, output } = await run("node_modules/vitest/vitest.mjs", args);
    const report = readReport(file);
    if (report === undefined) return { passed: 0, failed: 1, output };
    const { passed, failed } = count(report);
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
