import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { civil, civilWeekday, easterByOudin, fromCivil } from "./civil-for-tests.ts";
import {
  addDays,
  dateOf,
  dayOfWeek,
  daysBetween,
  earliest,
  easterSunday,
  isWorkingDay,
  lastDayOfMonth,
  latest,
  nextWorkingDay,
  previousWorkingDay,
  publicHolidays,
  yearOf,
} from "./index.ts";

const anyDay = fc.integer({ min: -40_000, max: 80_000 }).map((offset) => addDays(day("2000-01-01"), offset));

describe("days", () => {
  it("count the same as Temporal and as the engine's own calendar", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2_000, max: 2_000 }), (date, days) => {
        const temporal = Temporal.PlainDate.from(date);
        const later = addDays(date, days);
        expect(later).toBe(temporal.add({ days }).toString());
        expect(later).toBe(fromCivil(civil(date) + days));
        expect(daysBetween(date, later)).toBe(days);
        expect(dayOfWeek(date)).toBe(temporal.dayOfWeek);
        expect(dayOfWeek(date) % 7).toBe(civilWeekday(civil(date)));
        expect(yearOf(date)).toBe(temporal.year);
        expect(lastDayOfMonth(date)).toBe(temporal.with({ day: temporal.daysInMonth }).toString());
      }),
      { numRuns: 5_000 },
    );
  });

  it("follow each other without a hole from 1600 to 2400", () => {
    let date = day("1600-01-01");
    const end = civil("2400-12-31");
    const wrong: string[] = [];
    for (let number = civil("1600-01-01"); number <= end; number++) {
      if (date !== fromCivil(number)) wrong.push(date);
      date = addDays(date, 1);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["9999-12-31", 1],
    ["0000-01-01", -1],
  ])("end at the edge of what a date can hold: %s and %i day", (date, days) => {
    expect(() => addDays(day(date), days)).toThrow(RangeError);
  });

  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2024-02-29", 365, "2025-02-28"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2000-02-28", 1, "2000-02-29"],
    ["2100-02-28", 1, "2100-03-01"],
  ])("from %s, %i day(s) on, is %s", (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  it.each([
    ["the last Sunday of March", "2026-03-28", "2026-03-30"],
    ["the last Sunday of October", "2026-10-24", "2026-10-26"],
  ])("are not lost or doubled around the change of the clock on %s", (_, before, after) => {
    expect(daysBetween(day(before), day(after))).toBe(2);
  });

  it("are compared as days", () => {
    expect(earliest(day("2026-02-01"), day("2026-01-31"), day("2026-03-01"))).toBe("2026-01-31");
    expect(latest(day("2026-02-01"), day("2026-01-31"), day("2026-03-01"))).toBe("2026-03-01");
    expect(latest(day("2026-02-01"))).toBe("2026-02-01");
  });

  it("know the day of the week, the year and the end of a month", () => {
    expect(dayOfWeek(day("2026-01-05"))).toBe(1);
    expect(dayOfWeek(day("2026-01-04"))).toBe(7);
    expect(yearOf(day("2026-01-04"))).toBe(2026);
    expect(lastDayOfMonth(day("2024-02-03"))).toBe("2024-02-29");
    expect(() => dateOf(2026, 2, 30)).toThrow();
  });
});

describe("Easter Sunday", () => {
  it.each([
    [1818, "1818-03-22"],
    [1943, "1943-04-25"],
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2028, "2028-04-16"],
    [2038, "2038-04-25"],
    [2049, "2049-04-18"],
  ])("falls in %i on %s", (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it("is always a Sunday between 22 March and 25 April, by two ways of computing", () => {
    for (let year = 1900; year < 2200; year++) {
      const easter = easterSunday(year);
      expect(dayOfWeek(easter)).toBe(7);
      expect(easter).toBe(easterByOudin(year));
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }
  });
});

describe("the holidays of the Algemene termijnenwet", () => {
  it("are ten days in 2026, in order", () => {
    expect(publicHolidays(2026)).toEqual([
      { key: "new-year", date: "2026-01-01" },
      { key: "good-friday", date: "2026-04-03" },
      { key: "easter-monday", date: "2026-04-06" },
      { key: "kings-day", date: "2026-04-27" },
      { key: "liberation-day", date: "2026-05-05" },
      { key: "ascension-day", date: "2026-05-14" },
      { key: "friday-after-ascension", date: "2026-05-15" },
      { key: "whit-monday", date: "2026-05-25" },
      { key: "christmas-day", date: "2026-12-25" },
      { key: "second-christmas-day", date: "2026-12-26" },
    ]);
  });

  const dateOfHoliday = (year: number, key: string) => publicHolidays(year).find((holiday) => holiday.key === key)?.date;

  it.each([2021, 2022, 2023, 2024, 2025, 2026, 2027])("hold 5 May in %i, not once in five years", (year) => {
    expect(dateOfHoliday(year, "liberation-day")).toBe(`${year}-05-05`);
  });

  it.each([
    [2025, "2025-04-26"],
    [2026, "2026-04-27"],
    [2031, "2031-04-26"],
    [2013, "2013-04-30"],
    [2006, "2006-04-29"],
  ])("move Koningsdag of %i away from a Sunday to %s", (year, date) => {
    expect(dateOfHoliday(year, "kings-day")).toBe(date);
  });

  it.each([
    [2018, "2018-05-11"],
    [2021, "2021-05-14"],
    [2024, "2024-05-10"],
    [2028, "2028-05-26"],
    [2035, "2035-05-04"],
  ])("hold the Friday after Ascension of %i: %s", (year, date) => {
    expect(dateOfHoliday(year, "friday-after-ascension")).toBe(date);
  });

  it("agree with the computed Friday wherever a decree is on file", () => {
    for (let year = 2002; year < 2060; year++) {
      expect(dateOfHoliday(year, "friday-after-ascension")).toBe(addDays(easterSunday(year), 40));
    }
  });
});

describe("a working day", () => {
  it.each([
    ["2026-12-26", "2026-12-28", "second Christmas day on a Saturday"],
    ["2026-04-03", "2026-04-07", "Good Friday until Tuesday after Easter"],
    ["2026-05-14", "2026-05-18", "Ascension until Monday"],
    ["2026-05-05", "2026-05-06", "5 May"],
    ["2026-04-27", "2026-04-28", "Koningsdag"],
    ["2026-10-24", "2026-10-26", "a Saturday"],
    ["2027-01-01", "2027-01-04", "New Year before a weekend"],
    ["2026-10-26", "2026-10-26", "a working day itself"],
  ])("a term that ends on %s ends on %s (%s)", (date, next) => {
    expect(nextWorkingDay(day(date))).toBe(next);
  });

  it("is the first one, never earlier and at most a week later", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const next = nextWorkingDay(date);
        expect(isWorkingDay(next)).toBe(true);
        expect(daysBetween(date, next)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(date, next)).toBeLessThanOrEqual(7);
        for (let skipped = date; skipped < next; skipped = addDays(skipped, 1)) expect(isWorkingDay(skipped)).toBe(false);
      }),
    );
  });

  it("can be looked for backwards", () => {
    expect(previousWorkingDay(day("2026-04-06"))).toBe("2026-04-02");
    expect(previousWorkingDay(day("2026-04-07"))).toBe("2026-04-07");
  });
});
