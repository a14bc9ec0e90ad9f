import type { PlainDate } from "../primitives/index.ts";
import { easterSunday } from "./easter.ts";
import { addDays, dateOf, dayOfWeek } from "./plain-date-arithmetic.ts";
import { decreedFridayAfterAscension } from "./royal-decrees.ts";

export type HolidayKey =
  | "new-year"
  | "good-friday"
  | "easter-monday"
  | "kings-day"
  | "liberation-day"
  | "ascension-day"
  | "friday-after-ascension"
  | "whit-monday"
  | "christmas-day"
  | "second-christmas-day";

export interface Holiday {
  readonly key: HolidayKey;
  readonly date: PlainDate;
}

/**
 * The days of a year on which a legal term does not end, in order of date. Liberation Day counts every year, not
 * once in five; Good Friday counts although many work. What published holiday lists call public differs on both,
 * hence a table of our own.
 *
 * @source Algemene termijnenwet art. 3 lid 1 (holidays), lid 2 (Good Friday), lid 3 (royal decree)
 */
export function publicHolidays(year: number): readonly Holiday[] {
  const known = byYear.get(year) ?? holidaysOf(year);
  byYear.set(year, known);
  return known;
}

/** A year has one answer, and there are no more years than days can be written of: a caseload asks for a few of them, hundreds of times. */
const byYear = new Map<number, readonly Holiday[]>();

function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const days: Holiday[] = [
    { key: "new-year", date: dateOf(year, 1, 1) },
    { key: "good-friday", date: addDays(easter, -2) },
    { key: "easter-monday", date: addDays(easter, 1) },
    { key: "kings-day", date: kingsDay(year) },
    { key: "liberation-day", date: dateOf(year, 5, 5) },
    { key: "ascension-day", date: addDays(easter, 39) },
    { key: "friday-after-ascension", date: decreedFridayAfterAscension(year, easter) },
    { key: "whit-monday", date: addDays(easter, 50) },
    { key: "christmas-day", date: dateOf(year, 12, 25) },
    { key: "second-christmas-day", date: dateOf(year, 12, 26) },
  ];
  return days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** 27 April, or the Saturday before when that is a Sunday; until 2013 the same around 30 April. */
function kingsDay(year: number): PlainDate {
  const birthday = dateOf(year, 4, year >= 2014 ? 27 : 30);
  return dayOfWeek(birthday) === 7 ? addDays(birthday, -1) : birthday;
}
