import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const apps = fileURLToPath(new URL("../../..", import.meta.url));

it("no page takes every sentence of Hervat along by asking one by a computed name", () => {
  const sources = globSync("{coach,manager,client}-portal/src/**/*.{ts,tsx,svelte}", { cwd: apps }).filter(
    (path) => !path.endsWith(".test.ts"),
  );
  expect(sources.filter((path) => /\bm\[/.test(readFileSync(`${apps}/${path}`, "utf8")))).toEqual([]);
});
