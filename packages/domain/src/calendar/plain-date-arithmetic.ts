import { Temporal } from "temporal-polyfill";
import { PlainDate } from "../primitives/index.ts";

/** The only file that knows Temporal. All days are calendar days: no clock, no time zone, no summer time. */
const temporal = (date: PlainDate) => Temporal.PlainDate.from(date);

/** @throws when the day falls outside the years 0000 to 9999. */
const plain = (date: Temporal.PlainDate) => PlainDate.parse(date.toString());

/** The day so many calendar days later; a negative number goes back. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plain(temporal(date).add({ days }));
}

/** Calendar days from the first day to the second: 0 on the same day, negative when the second is earlier. */
export function daysBetween(first: PlainDate, second: PlainDate): number {
  return temporal(first).until(temporal(second), { largestUnit: "day" }).days;
}

/** 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
export function dayOfWeek(date: PlainDate): number {
  return temporal(date).dayOfWeek;
}

/** The year of a day. */
export function yearOf(date: PlainDate): number {
  return temporal(date).year;
}

/** The day itself for a year, a month (1-12) and a day of the month. @throws when there is no such day. */
export function dateOf(year: number, month: number, dayOfMonth: number): PlainDate {
  return plain(Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: "reject" }));
}

/** The last day of the month that a day is in. */
export function lastDayOfMonth(date: PlainDate): PlainDate {
  const within = temporal(date);
  return plain(within.with({ day: within.daysInMonth }));
}
