import { afterAll, beforeAll, it } from "vitest";
import { type Arena, openArena } from "./arena.ts";
import { expectNoHarm } from "./report-verdicts.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await openArena();
}, 60_000);
afterAll(() => arena.close());

it("lets nothing out and no other report suffer, whatever a plugin or a name tries, also those that only a clock ends", async () => {
  await expectNoHarm(arena, arena.attacks);
});
