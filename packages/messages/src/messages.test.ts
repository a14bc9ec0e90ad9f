import { describe, expect, it } from "vitest";
import { areasOf, parametersOf, readCatalogue, textsOf } from "./catalogue.ts";
import { locales } from "./locales.ts";
import { longestSentence } from "./readability.ts";

const catalogue = await readCatalogue();
const areas = areasOf(catalogue);

const forbidden: Record<(typeof locales)[number], RegExp> = {
  nl: /\b(pati[eë]nt|zieken?\b)/i,
  en: /\b(patients?|the sick|sick people|sick person)\b/i,
};

describe("the messages", () => {
  it("have the same areas in Dutch and in English", () => {
    expect([...catalogue.en.keys()]).toEqual(areas);
  });

  describe.each(areas)("of %s", (area) => {
    const dutch = catalogue.nl.get(area) ?? {};
    const english = catalogue.en.get(area) ?? {};

    it("have the same keys in both languages", () => {
      expect(Object.keys(english).sort()).toEqual(Object.keys(dutch).sort());
    });

    it("begin with the name of their area", () => {
      expect(Object.keys(dutch).filter((key) => !key.startsWith(`${area.replaceAll("-", "_")}_`))).toEqual([]);
    });

    it("ask for the same facts in both languages", () => {
      const differing = Object.keys(dutch).filter(
        (key) => String(parametersOf(dutch[key] ?? "")) !== String(parametersOf(english[key] ?? "")),
      );
      expect(differing).toEqual([]);
    });

    it.each(locales)("are never empty and never use a word we do not use for people (%s)", (locale) => {
      const texts = Object.entries(catalogue[locale].get(area) ?? {}).flatMap(([key, message]) =>
        textsOf(message).map((text) => ({ key, text })),
      );
      expect(texts.filter(({ text }) => text.trim() === "" || forbidden[locale].test(text))).toEqual([]);
    });

    it.each(locales)("can be read by someone who is tired: no sentence over 24 words (%s)", (locale) => {
      const texts = Object.entries(catalogue[locale].get(area) ?? {}).flatMap(([key, message]) =>
        textsOf(message).map((text) => ({ key, text })),
      );
      expect(texts.filter(({ text }) => longestSentence(text) > 24)).toEqual([]);
    });
  });
});
