import { expect, it } from "vitest";
import { wordsIn } from "./catalogue.ts";
import en from "./words/en.json" with { type: "json" };
import nl from "./words/nl.json" with { type: "json" };

const texts = { nl: { period: "van {from} tot {to}", title: "Verslag" }, en: { period: "from {from} to {to}", title: "Report" } };

it("puts values in a sentence of the language that was asked", () => {
  expect(wordsIn(texts, "nl")("period", { from: "1 mei", to: "2 mei" })).toBe("van 1 mei tot 2 mei");
  expect(wordsIn(texts, "en")("title")).toBe("Report");
});

it("refuses a sentence with a hole in it", () => {
  expect(() => wordsIn(texts, "nl")("period", { from: "1 mei" })).toThrow("{to}");
});

it("has every word of the SDK in both languages, asking for the same values", () => {
  const holes = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).toSorted()]));

  expect(holes(en)).toEqual(holes(nl));
});
