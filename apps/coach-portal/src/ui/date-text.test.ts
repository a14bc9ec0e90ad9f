import { describe, expect, it } from "vitest";
import { dateToText, textToDate } from "./date-text.ts";

describe("a date field", () => {
  it.each([
    ["24-11-2026", "2026-11-24"],
    ["3-8-2026", "2026-08-03"],
    ["3.8.2026", "2026-08-03"],
    ["03/08/2026", "2026-08-03"],
    [" 3 8 2026 ", "2026-08-03"],
    ["03082026", "2026-08-03"],
    ["29-02-2028", "2028-02-29"],
  ])("understands %s", (typed, day) => {
    expect(textToDate(typed)).toBe(day);
  });

  it.each(["", "29-02-2027", "31-4-2026", "2026-08-03", "3 augustus", "3-8-26"])("refuses %s, which is no day or may mean two", (typed) => {
    expect(textToDate(typed)).toBeUndefined();
  });

  it("shows a saved day as it is written here", () => {
    expect(dateToText("2026-08-03")).toBe("03-08-2026");
  });
});
