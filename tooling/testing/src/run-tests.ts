import { runMutants } from "./run-mutants.ts";
import { hasEndToEndTests, runPlaywright } from "./run-playwright.ts";
import { runVitest } from "./run-vitest.ts";
import { type Outcome, staticCheck } from "./step.ts";

const deep = process.argv.includes("--deep");

/** In the order in which a mistake is found soonest. Every step runs, whatever an earlier one said. */
const steps: { name: string; run: () => Promise<Outcome & { output: string }> }[] = [
  { name: "format and lint (biome)", run: () => staticCheck("node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]) },
  {
    name: "types (turbo typecheck)",
    run: () => staticCheck("node_modules/turbo/bin/turbo", ["run", "typecheck", "--output-logs=errors-only", "--continue"]),
  },
  {
    name: "layers (dependency-cruiser)",
    run: () =>
      staticCheck("node_modules/dependency-cruiser/bin/dependency-cruiser.mjs", [
        "--config",
        ".dependency-cruiser.mjs",
        "apps",
        "packages",
        "plugins",
        "tooling",
      ]),
  },
  { name: "unused (knip)", run: () => staticCheck("node_modules/knip/bin/knip.js", []) },
  { name: "unit and database tests (vitest)", run: () => runVitest(["unit", "db"]) },
  { name: "tests that need a browser (vitest)", run: () => runVitest(["browser"]) },
];
if (deep) steps.push({ name: "deep tests (vitest)", run: () => runVitest(["deep"]) });
if (deep) steps.push({ name: "mutants of the policy (stryker)", run: runMutants });
if (deep && hasEndToEndTests()) steps.push({ name: "end to end (playwright)", run: runPlaywright });

const figures: string[] = [];
const table: string[] = [];
let passed = 0;
let failed = 0;

for (const { name, run } of steps) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const outcome = await run();
  passed += outcome.passed;
  failed += outcome.failed;
  figures.push(...outcome.output.split("\n").filter((line) => /^G\d+[a-c]? .*: .+ \/ .+/.test(line.trim())));
  table.push(`${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

console.log(`\n== summary\n${table.join("\n")}`);
if (figures.length > 0) console.log(`\n== figures\n${[...new Set(figures.map((line) => line.trim()))].join("\n")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
