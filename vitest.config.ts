import { defineConfig } from "vitest/config";

const everywhere = ["packages", "plugins", "apps", "tooling"];
const tests = (kind: string) => everywhere.map((folder) => `${folder}/*/src/**/*${kind}.test.ts`);
const elsewhere = ["**/*.db.test.ts", "**/*.deep.test.ts", "**/*.browser.test.ts", "**/node_modules/**"];

const onDatabase = { globalSetup: ["./tooling/testing/src/postgres.ts"], pool: "forks", hookTimeout: 60_000 } as const;

export default defineConfig({
  test: {
    // By default one core is left for the runner, which hardly asks for it: on two cores that is half of the time.
    maxWorkers: "100%",
    projects: [
      /** Properties over thousands of cases: quick on a quiet machine, and no failure on a busy one. */
      { test: { name: "unit", include: tests(""), exclude: elsewhere, testTimeout: 30_000 } },
      /** On real PostgreSQL: every file clones its own database from a migrated template. */
      { test: { name: "db", include: tests(".db"), ...onDatabase, testTimeout: 30_000 } },
      /** With real Chromium; one file at a time, so that it does not starve. */
      { test: { name: "browser", include: tests(".browser"), ...onDatabase, testTimeout: 60_000, fileParallelism: false } },
      /** The long versions, for `npm run test:deep`. */
      { test: { name: "deep", include: tests(".deep"), ...onDatabase, testTimeout: 120 * 60_000, fileParallelism: false } },
    ],
  },
});
