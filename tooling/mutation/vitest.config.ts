import { defineConfig } from "vitest/config";

/** Only what holds the policy itself: every mutant runs it once. */
export default defineConfig({
  test: { include: ["packages/domain/src/policy/*.test.ts", "packages/domain/src/session/note.test.ts"], testTimeout: 60_000 },
});
