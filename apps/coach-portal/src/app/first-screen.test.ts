import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const portal = fileURLToPath(new URL("..", import.meta.url));

function sourcesWith(pattern: string, wrong: RegExp): string[] {
  const sources = globSync(pattern, { cwd: portal }).filter((path) => !path.endsWith(".test.ts"));
  return sources.filter((path) => wrong.test(readFileSync(`${portal}/${path}`, "utf8")));
}

function isTypeOrComponent(name: string): boolean {
  return /^\s*(type\s|[A-Z][a-z])/.test(name);
}

describe("the first screen", () => {
  it("does not carry every sentence of Hervat: no page asks one by a computed name", () => {
    expect(sourcesWith("**/*.{ts,tsx}", /\bm\[/)).toEqual([]);
  });

  it("does not carry the schemas of the domain: what reads an address imports types only", () => {
    expect(sourcesWith("{routes,app}/**/*.{ts,tsx}", /^import \{.*from "@hervat\/domain/m)).toEqual([]);
  });

  it("does not carry the sentences of one page: what reads an address imports components, or files without a word in them", () => {
    const besideComponents = globSync("routes/**/*.tsx", { cwd: portal }).flatMap((path) => {
      const imports = readFileSync(`${portal}/${path}`, "utf8").matchAll(/^import \{([^}]*)\} from "[./]*\/(features\/.*)";/gm);
      return [...imports].flatMap(([, names = "", file = ""]) => (names.split(",").every((name) => isTypeOrComponent(name)) ? [] : [file]));
    });
    expect(besideComponents.filter((file) => /@hervat\/messages/.test(readFileSync(`${portal}/${file}`, "utf8")))).toEqual([]);
  });
});
