import { describe, expect, it } from "vitest";
import { matchingOptions } from "./matching-options.ts";

const employers = ["Bouwbedrijf De Kade", "Gemeente Zwolle", "Crèche Noor"].map((label) => ({ value: label, label }));
const found = (typed: string) => matchingOptions(employers, typed).map(({ label }) => label);

describe("a list that narrows while you type", () => {
  it("shows everything before anything is typed", () => {
    expect(found(" ")).toHaveLength(3);
  });

  it("finds words in any order and anywhere in the name", () => {
    expect(found("kade bouw")).toEqual(["Bouwbedrijf De Kade"]);
  });

  it("does not ask for accents or capitals", () => {
    expect(found("creche")).toEqual(["Crèche Noor"]);
  });

  it("says nothing when nothing fits", () => {
    expect(found("utrecht")).toEqual([]);
  });
});
