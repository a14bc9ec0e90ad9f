import { expect, it } from "vitest";
import { areasOf, readCatalogue } from "./catalogue.ts";
import { keysInUse } from "./keys-in-use.ts";

it("every sentence is shown somewhere", async () => {
  const catalogue = await readCatalogue();
  const inUse = await keysInUse();
  const keys = areasOf(catalogue).flatMap((area) => Object.keys(catalogue.nl.get(area) ?? {}));
  expect(keys.filter((key) => !inUse(key))).toEqual([]);
}, 30_000);
