import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./step.ts";

it("every section of docs/sources.md that a rule names is there, and each is named by a rule", async () => {
  const sources = await readFile(join(root, "docs/sources.md"), "utf8");
  const written = [...sources.matchAll(/^## (§\d+)/gm)].map(([, section]) => section);
  const named = new Set<string>();
  for await (const path of glob("{apps,packages,plugins}/*/src/**/*.ts", { cwd: root })) {
    for (const line of (await readFile(join(root, path), "utf8")).split("\n"))
      if (line.includes("docs/sources.md")) for (const [section] of line.matchAll(/§\d+/g)) named.add(section);
  }
  expect(written.toSorted()).toEqual([...named].toSorted());
}, 30_000);
