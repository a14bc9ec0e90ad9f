import { describe, expect, it } from "vitest";
import { formatDate, formatPeriod } from "./format-date.ts";
import { formatEuro, formatHours, formatIban, formatNumber, formatRate } from "./format-number.ts";

/** No-break spaces as plain ones, so that a table of examples stays readable. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("dates in a letter", () => {
  it.each([
    ["2026-11-22", "nl", "22 november 2026"],
    ["2026-03-01", "en", "1 March 2026"],
  ] as const)("writes %s in %s as %s", (date, language, text) => {
    expect(plain(formatDate(date, language))).toBe(text);
  });

  it.each([
    ["2026-11-01", "2026-11-30", "1 – 30 november 2026"],
    ["2026-11-23", "2026-12-06", "23 november – 6 december 2026"],
    ["2026-12-21", "2027-01-03", "21 december 2026 – 3 januari 2027"],
    ["2026-11-22", "2026-11-22", "22 november 2026"],
  ])("writes %s to %s without saying a month twice", (from, to, text) => {
    expect(plain(formatPeriod(from, to, "nl"))).toBe(text);
  });

  it("leaves the year out where a heading says it", () => {
    expect(plain(formatPeriod("2026-11-23", "2026-12-20", "nl", "day"))).toBe("23 nov – 20 dec");
    expect(plain(formatPeriod("2026-12-21", "2027-01-31", "en", "day"))).toBe("21 Dec – 31 Jan");
  });

  it("refuses what is not a date", () => {
    expect(() => formatDate("22-11-2026", "nl")).toThrow(RangeError);
  });
});

describe("amounts and hours in a letter", () => {
  it.each([
    [257_125, "€ 2.571,25", "€2,571.25"],
    [44_625, "€ 446,25", "€446.25"],
    [-257_125, "€ −2.571,25", "−€2,571.25"],
    [5, "€ 0,05", "€0.05"],
    [100_000_000, "€ 1.000.000,00", "€1,000,000.00"],
    [0, "€ 0,00", "€0.00"],
  ])("writes %i cents as %s and %s", (cents, dutch, english) => {
    expect(plain(formatEuro(cents, "nl"))).toBe(dutch);
    expect(formatEuro(cents, "en")).toBe(english);
  });

  it.each([
    [2.5, "2,5"],
    [1234, "1.234"],
    [0.25, "0,25"],
    [10, "10"],
    [-3.1, "−3,1"],
    [1.005, "1"],
  ])("writes %d as %s", (value, text) => {
    expect(formatNumber(value, "nl")).toBe(text);
  });

  it("writes hours, rates and account numbers as people read them", () => {
    expect(plain(formatHours(4, "nl"))).toBe("4 uur");
    expect(plain(formatHours(1, "en"))).toBe("1 hour");
    expect(formatRate(2100, "nl")).toBe("21%");
    expect(plain(formatIban("NL91ABNA0417164300"))).toBe("NL91 ABNA 0417 1643 00");
  });
});
