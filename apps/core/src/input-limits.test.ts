import { describe, expect, it } from "vitest";
import { unkeepablePlace } from "./input-limits.ts";

describe("what is typed", () => {
  it.each([
    ["a NUL in a text", { note: { goal: "voor\u0000na" } }, ["note", "goal"]],
    ["half a character", { name: "\ud800" }, ["name"]],
    ["the name of a field with a NUL", { people: [{ "a\u0000": 1 }] }, ["people", "0"]],
    ["a day before there were practices", { on: "0000-01-01" }, ["on"]],
    ["a day that no calendar counts on from", { steps: ["9999-12-31"] }, ["steps", "0"]],
    ["an amount that no column holds", { cents: 2_147_483_648 }, ["cents"]],
    ["no number at all", { version: Number.NaN }, ["version"]],
  ])("is refused with its place when it holds %s", (_what, input, place) => {
    expect(unkeepablePlace(input)).toEqual(place);
  });

  it("is refused when it never ends", () => {
    let deep: unknown = "einde";
    for (let turn = 0; turn < 10_000; turn++) deep = [deep];
    expect(unkeepablePlace(deep)).toHaveLength(21);
  });

  it.each([
    ["a text with a date and a smile in it", { text: "Op 0000-01-01 🙂 ‍" }],
    ["days of our time", { from: "1900-01-01", to: "2199-12-31" }],
    ["nothing", undefined],
    ["everything else", { a: null, b: true, c: [1, -0.5, 2_147_483_647], d: new Date() }],
  ])("is left to its own schema when it is %s", (_what, input) => {
    expect(unkeepablePlace(input)).toBeUndefined();
  });
});
