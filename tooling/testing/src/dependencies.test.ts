import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./step.ts";

const catalog = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8").split("\ncatalog:\n")[1] ?? "";
const pinned = [...catalog.matchAll(/^ {2}"?([^":\s]+)"?:/gm)].map(([, name]) => name);

const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");
const firstCells = [...page.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell]) => cell ?? "");
const explained = firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));

it("every dependency has its reason written down, once, and nothing else has", () => {
  expect(pinned.length).toBeGreaterThan(50);
  expect(explained.toSorted()).toEqual(pinned.toSorted());
});
