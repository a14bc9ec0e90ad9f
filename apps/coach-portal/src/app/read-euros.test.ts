import { describe, expect, it } from "vitest";
import { hundredthsToText, readHundredths } from "./read-euros.ts";

describe("an amount that someone types", () => {
  it.each([
    ["2125", 212_500],
    ["2.125", 212_500],
    ["2.125,00", 212_500],
    ["€ 2.125,50", 212_550],
    ["2125.50", 212_550],
    ["1.234.567,8", 123_456_780],
    ["-50", -5_000],
    ["0,1", 10],
  ])("%s is %i hundredths", (text, amount) => {
    expect(readHundredths(text)).toBe(amount);
  });

  it.each(["", "abc", "1,234", "1-2", "12345678901"])("%s is no amount", (text) => {
    expect(readHundredths(text)).toBeUndefined();
  });

  it("comes back as it can be typed", () => {
    expect(readHundredths(hundredthsToText(212_550))).toBe(212_550);
  });
});
