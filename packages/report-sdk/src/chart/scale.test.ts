import { describe, expect, it } from "vitest";
import { axis, coordinate, dayNumber } from "./scale.ts";

describe("axes of a chart", () => {
  it.each([
    ["2026-02-28", "2026-03-01", 1],
    ["2028-02-28", "2028-03-01", 2],
    ["2026-12-31", "2027-01-01", 1],
    ["2026-01-05", "2028-01-03", 728],
  ])("counts the days from %s to %s", (from, to, days) => {
    expect(dayNumber(to) - dayNumber(from)).toBe(days);
  });

  it.each([
    [9, 10, 5],
    [36, 40, 10],
    [0, 1, 0.5],
    [3, 3, 1],
    [100, 100, 50],
  ])("covers %d with an axis up to %d in steps of %d", (highest, top, step) => {
    expect(axis(highest)).toEqual({ top, step });
  });

  it("writes coordinates short", () => {
    expect([coordinate(10), coordinate(10.04), coordinate(10.06)]).toEqual(["10", "10", "10.1"]);
  });
});
