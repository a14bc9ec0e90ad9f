import { describe, expect, it } from "vitest";
import { readCatalogue } from "./catalogue.ts";
import { describeReadability, figuresFor } from "./describe-readability.ts";
import { locales } from "./locales.ts";
import { readingFigures } from "./readability.ts";

const catalogue = await readCatalogue();

describe("how easily a text reads", () => {
  it("is counted in words, sentences and long words; what is filled in later is one short word", () => {
    const figures = readingFigures(["Je coach belt je {day}. Wil je dat liever niet?", "Inloggen", "De bedrijfsarts leest dit niet."]);
    expect(figures).toMatchObject({ texts: 2, wordsPerSentence: 5, longestSentence: 5 });
    expect(figures.lix).toBeCloseTo(5 + 100 / 15);
  });

  it("stands in a page that says what is measured now (vitest -u writes it again)", async () => {
    await expect(await describeReadability(catalogue)).toMatchFileSnapshot("../../../docs/readability.md");
  });

  it.each(["client", "manager", "mail"] as const)("is easy in every area with more than a few sentences: %s", async (reader) => {
    for (const locale of locales) {
      const areas = (await figuresFor(catalogue, reader, locale)).filter(({ texts }) => texts >= 5);
      const hard = areas.filter(({ wordsPerSentence, lix }) => wordsPerSentence > 12 || lix > 45);
      expect(areas).not.toEqual([]);
      expect({ locale, hard }).toEqual({ locale, hard: [] });
    }
  });
});
