import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
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

/** Every file of the portal that comes with these, by what they import outright; types and what is fetched later do not come along. */
function comesWith(entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const follow = (path: string) => {
    if (seen.has(path) || !/\.tsx?$/.test(path)) return;
    seen.add(path);
    const imports = readFileSync(join(portal, path), "utf8").matchAll(/^(?:import|export) (?!type ).*?from "(\.[^"]+)";/gms);
    for (const [, file = ""] of imports) follow(relative(portal, join(portal, dirname(path), file)));
  };
  for (const entry of entries) follow(entry);
  return [...seen].sort();
}

describe("the first screen", () => {
  const files = comesWith(["routes/_signed-in.tsx", "routes/_signed-in/vandaag.tsx"]);
  const among = (wrong: RegExp) => files.filter((path) => wrong.test(readFileSync(join(portal, path), "utf8")));

  it("carries the day and the menu", () => {
    expect(files).toEqual(expect.arrayContaining(["app/portal-layout.tsx", "features/today/today-page.tsx"]));
  });

  it("carries no schema of the domain, no dialog and no form: what it opens fetches those", () => {
    expect(among(/^import (?!type )[^;]*from "(@hervat\/domain[^"]*|@base-ui[^"]*|@tanstack\/react-form|zod)";/m)).toEqual([]);
  });

  it("carries the sentences of its own page only, and not those of a whole part of the portal beside it", () => {
    const areas = files.flatMap((path) =>
      [...readFileSync(join(portal, path), "utf8").matchAll(/\bm\.(?!area_)([a-z_]+)\(/g)].map(([, key]) => key),
    );
    const large = /^(agenda|breach(?!_clock)|caseload|closing_page|notes|poortwachter|programme)_/;
    expect(areas.filter((key) => large.test(key ?? ""))).toEqual([]);
  });

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
