import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { contrast, isHexColour, readableOn, required } from "./contrast.ts";
import { type ColourName, colours, themes } from "./tokens.ts";

const textPairs: [ColourName, ColourName][] = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "accentTint"],
  ["inkSoft", "paper"],
  ["inkSoft", "surface"],
  ["inkSoft", "accentTint"],
  ["accent", "paper"],
  ["accent", "surface"],
  ["accent", "accentTint"],
  ["onAccent", "accent"],
  ["ochre", "paper"],
  ["ochre", "surface"],
  ["brick", "paper"],
  ["brick", "surface"],
];
const controlPairs: [ColourName, ColourName][] = [
  ["fieldLine", "paper"],
  ["fieldLine", "surface"],
  ["accent", "paper"],
  ["accent", "surface"],
];

describe.each(themes)("the colours on a %s page", (theme) => {
  it.each(textPairs)("let %s be read on %s", (colour, ground) => {
    expect(contrast(colours[colour][theme], colours[ground][theme])).toBeGreaterThanOrEqual(required.text);
  });

  it.each(controlPairs)("let a control in %s be seen on %s", (colour, ground) => {
    expect(contrast(colours[colour][theme], colours[ground][theme])).toBeGreaterThanOrEqual(required.control);
  });
});

describe("contrast", () => {
  it("is 21 for black on white, whichever comes first", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21);
    expect(contrast("#FFFFFF", "#000000")).toBeCloseTo(21);
  });

  it("refuses a pale accent that a practice might choose", () => {
    expect(readableOn("#F2D0A0", "#FFFFFF")).toBe(false);
    expect(readableOn("#1E5B4F", "#FFFFFF")).toBe(true);
  });

  it("knows only one way to write a colour", () => {
    expect(isHexColour("#1E5B4F")).toBe(true);
    expect(isHexColour("green")).toBe(false);
    expect(() => contrast("green", "#FFFFFF")).toThrow(RangeError);
  });
});

it("tokens.css says the same colours as tokens.ts", async () => {
  const css = await readFile(new URL("./tokens.css", import.meta.url), "utf8");
  const stated = Object.fromEntries(
    [...css.matchAll(/--(\w[\w-]*): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name, light, dark]) => [
      name,
      { light: light?.toUpperCase(), dark: dark?.toUpperCase() },
    ]),
  );
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  expect(stated).toEqual(Object.fromEntries(Object.entries(colours).map(([name, value]) => [`color-${kebab(name)}`, value])));
});
