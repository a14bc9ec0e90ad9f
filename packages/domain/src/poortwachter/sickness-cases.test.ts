import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { timelineOf } from "./cases-for-tests.ts";
import { addSickDays, parseSpells, sickDay, sickDaysUntil, sicknessCases, weekOfSickness } from "./index.ts";

function casesOf(spells: unknown) {
  const read = parseSpells(spells);
  if (!read.ok) throw new Error(read.refusal.kind);
  return sicknessCases(read.value).map(({ spells: joined }) => joined.length);
}

describe("spells become one case", () => {
  it.each([
    ["2026-04-13", 1, "no day in between"],
    ["2026-05-04", 1, "21 days"],
    ["2026-05-10", 1, "27 days"],
    ["2026-05-11", 2, "28 days are four weeks"],
    ["2026-09-01", 2, "months"],
  ])("or not: after 12 April 2026, sick again on %s gives %i case(s) (%s)", (from, cases) => {
    expect(casesOf([{ from: "2026-01-05", to: "2026-04-12" }, { from }])).toHaveLength(cases);
  });

  it("gap by gap: three spells with 20 days in between each stay together", () => {
    expect(
      casesOf([
        { from: "2026-01-05", to: "2026-01-31" },
        { from: "2026-02-21", to: "2026-02-28" },
        { from: "2026-03-21", to: null },
      ]),
    ).toEqual([3]);
  });

  it.each([
    [112, "2026-08-03", [2], "leave only: sickness right before and right after"],
    [112, "2026-08-30", [2], "27 recovered days beside the leave"],
    [112, "2026-08-31", [1, 1], "28 recovered days beside the leave"],
    [0, "2026-08-03", [1, 1], "without leave the same gap is 112 recovered days"],
  ])("around %i days of WAZO leave, sick again on %s: %j (%s)", (leaveAfter, from, cases) => {
    expect(casesOf([{ from: "2026-01-05", to: "2026-04-12", leaveAfter }, { from }])).toEqual(cases);
  });
});

describe("sick days", () => {
  const interrupted = timelineOf([
    { from: "2026-01-05", to: "2026-04-12" },
    { from: "2026-05-04", to: "2026-05-31" },
  ]).case;

  it.each([
    [1, "2026-01-05", "the first sick day is day 1"],
    [98, "2026-04-12", "the last day of the first spell"],
    [99, "2026-05-04", "the days in between are not counted"],
    [126, "2026-05-31", "the last sick day"],
    [127, "2026-06-01", "and on, as if still sick"],
  ])("day %i is %s (%s)", (n, date) => {
    expect(sickDay(interrupted, n)).toBe(date);
  });

  it.each([
    ["2026-01-04", 0],
    ["2026-01-05", 1],
    ["2026-04-12", 98],
    ["2026-04-20", 98],
    ["2026-05-04", 99],
    ["2026-05-31", 126],
    ["2026-12-31", 126],
    ["2026-01-01", -3],
  ])("until %s there were %i", (date, count) => {
    expect(sickDaysUntil(interrupted, day(date))).toBe(count);
  });

  it.each([
    ["2026-01-04", null],
    ["2026-01-05", 1],
    ["2026-01-11", 1],
    ["2026-01-12", 2],
    ["2026-02-15", 6],
    ["2026-04-20", 14],
    ["2026-05-04", 15],
  ])("put %s in week %s of sickness", (date, week) => {
    expect(weekOfSickness(interrupted, day(date))).toBe(week);
  });

  it("leave the WAZO leave out of the waiting time", () => {
    const withLeave = timelineOf([{ from: "2026-01-05", to: "2026-04-12", leaveAfter: 112 }, { from: "2026-08-03" }]);
    expect(withLeave.waitingPeriod.firstWiaDay).toBe("2028-04-24");
  });

  it.each([
    ["2026-02-10", 14, "2026-02-24", "within one spell"],
    ["2026-04-10", 42, "2026-06-12", "over an interruption and past the end"],
    ["2026-04-20", 1, "2026-05-04", "from a recovered day"],
    ["2025-12-01", 14, "2026-01-19", "never from before the first sick day"],
    ["2026-07-01", 42, "2026-08-12", "in plain days after recovery"],
  ])("from %s, %i later is %s (%s)", (from, days, to) => {
    expect(addSickDays(interrupted, day(from), days)).toBe(to);
  });
});
