import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { reportIsDue } from "./index.ts";

describe("a report to the bedrijfsarts", () => {
  const since = day("2026-01-05");

  it.each([
    ["on the first day of guidance", "2026-01-05", null, false],
    ["six weeks after the guidance began", "2026-02-16", null, true],
    ["a day before", "2026-02-15", null, false],
    ["soon after one was sent", "2026-03-01", day("2026-02-16"), false],
    ["six weeks after one was sent", "2026-03-30", day("2026-02-16"), true],
  ] as const)("%s (%s)", (_when, today, lastSentOn, due) => {
    expect(reportIsDue({ onItsWay: false, lastSentOn, since }, day(today))).toBe(due);
  });

  it("is not asked for while one is on its way", () => {
    expect(reportIsDue({ onItsWay: true, lastSentOn: null, since }, day("2027-01-01"))).toBe(false);
  });
});
