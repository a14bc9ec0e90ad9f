import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { checkStandIn, sharesDays, standsIn } from "./hand-over.ts";

const today = day("2026-11-22");
const period = (firstDay: string, lastDay: string) => ({ firstDay: day(firstDay), lastDay: day(lastDay) });

describe("a stand-in", () => {
  it.each([
    ["today and no longer", "2026-11-22", "2026-11-22", null],
    ["from next week", "2026-11-30", "2026-12-04", null],
    ["half a year", "2026-11-22", "2027-05-23", null],
    ["a day longer than half a year", "2026-11-22", "2027-05-24", "too-long"],
    ["from yesterday", "2026-11-21", "2026-11-25", "begins-in-the-past"],
    ["that ends before it begins", "2026-11-25", "2026-11-24", "ends-before-it-begins"],
  ])("%s", (_, firstDay, lastDay, kind) => {
    expect(checkStandIn(period(firstDay, lastDay), today)).toEqual(kind === null ? null : { kind });
  });

  it.each([
    ["the same day", "2026-11-24", "2026-11-30", true],
    ["the days after", "2026-11-25", "2026-11-30", false],
    ["the days before", "2026-11-20", "2026-11-21", false],
    ["days within", "2026-11-23", "2026-11-23", true],
  ])("for days of another: %s", (_, firstDay, lastDay, shares) => {
    const [arranged, other] = [period("2026-11-22", "2026-11-24"), period(firstDay, lastDay)];
    expect([sharesDays(arranged, other), sharesDays(other, arranged)]).toEqual([shares, shares]);
  });

  it("is there from the first day to the last, both whole, and not a moment longer once it was ended", () => {
    const arranged = { ...period("2026-11-22", "2026-11-24"), endedAt: null };
    const on = (date: string) => standsIn(arranged, day(date));
    expect([on("2026-11-21"), on("2026-11-22"), on("2026-11-24"), on("2026-11-25")]).toEqual([false, true, true, false]);
    expect(standsIn({ ...arranged, endedAt: new Date("2026-11-22T10:00:00Z") }, today)).toBe(false);
  });
});
