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

it("names the sentence that nobody wrote", () => {
  // @ts-expect-error the type knows which sentences there are; plain JavaScript does not
  expect(() => wordsIn(texts, "nl")("titel")).toThrow('there is no sentence "titel"');
});

it("leaves a brace alone that holds no name", () => {
  expect(wordsIn({ nl: { a: "{x} of {" }, en: { a: "{x} or {" } }, "nl")("a", { x: "y" })).toBe("y of {");
});

it("has every word of the SDK in both languages, asking for the same values", () => {
  const holes = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).toSorted()]));

  expect(holes(en)).toEqual(holes(nl));
});
