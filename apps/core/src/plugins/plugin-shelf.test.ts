import { expect, it } from "vitest";
import { openPluginShelf } from "./plugin-shelf.ts";

it("a report that was agreed with under an earlier version of ours is opened by that version", async () => {
  const shelf = openPluginShelf();
  const earlier = await shelf.shippedBefore("evaluation", "1.0.0");

  expect(earlier).toMatchObject({ ok: true, value: { manifest: { id: "evaluation", version: "1.0.0", options: {} }, foreign: false } });
});

it("a number that never shipped, or is none, opens nothing", async () => {
  const shelf = openPluginShelf();

  expect(await shelf.shippedBefore("evaluation", "0.0.1")).toBeUndefined();
  expect(await shelf.shippedBefore("evaluation", "../../invoice/earlier/1.0.0")).toBeUndefined();
});
