import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const portal = fileURLToPath(new URL("..", import.meta.url));

function sourcesWith(pattern: string, wrong: RegExp): string[] {
  const sources = globSync(pattern, { cwd: portal }).filter((path) => !path.endsWith(".test.ts"));
  return sources.filter((path) => wrong.test(readFileSync(`${portal}/${path}`, "utf8")));
}

describe("the first screen", () => {
  it("does not carry every sentence of Hervat: no page asks one by a computed name", () => {
    expect(sourcesWith("**/*.{ts,tsx}", /\bm\[/)).toEqual([]);
  });

  it("does not carry the schemas of the domain: what reads an address imports types only", () => {
    expect(sourcesWith("{routes,app}/**/*.{ts,tsx}", /^import \{.*from "@hervat\/domain/m)).toEqual([]);
  });
});
