import { afterAll, beforeAll, expect, it } from "vitest";
import { type Arena, openArena } from "./arena.ts";
import { expectNoHarm } from "./report-verdicts.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await openArena();
}, 60_000);
afterAll(() => arena.close());

it("knows at least sixty ways to do harm, of every kind", () => {
  expect(arena.attacks.length).toBeGreaterThan(60);
  expect(new Set(arena.attacks.map(({ area }) => area)).size).toBe(10);
  expect(arena.attacks.filter(({ area }) => area === "network").length).toBeGreaterThanOrEqual(33);
});

it("lets nothing out and no other report suffer, whatever a plugin or a name tries", { timeout: 120_000 }, async () => {
  // Of each kind a few of those that end by themselves; the others take a clock each.
  const quick = [...Map.groupBy(arena.attacks, ({ area }) => area).values()].flatMap((some) => {
    const byThemselves = some.filter(({ slow }) => slow !== true);
    return byThemselves.filter((_, index) => index % Math.ceil(byThemselves.length / 6) === 0);
  });
  await expectNoHarm(arena, quick);
});
