import { defineConfig } from "vitest/config";

const everywhere = ["packages", "plugins", "apps", "tooling"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: everywhere.map((folder) => `${folder}/*/src/**/*.test.ts`),
          exclude: ["**/*.db.test.ts", "**/*.deep.test.ts", "**/*.browser.test.ts", "**/node_modules/**"],
        },
      },
      {
        test: {
          name: "db",
          include: everywhere.map((folder) => `${folder}/*/src/**/*.db.test.ts`),
          globalSetup: ["./tooling/testing/src/postgres.ts"],
          pool: "forks",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
