import { PlainDate } from "../primitives/index.ts";

/**
 * Days are whole numbers here: day 0 is 1 March of the year 0, so a leap day ends a year and months need no table.
 * No clock, no time zone, no summer time. A timeline asks some eighty of these and a caseload some hundreds of
 * timelines, hence plain numbers; the tests hold every function against Temporal.
 *
 * @source H. Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil, civil_from_days)
 */
function dayNumber(date: PlainDate): number {
  const month = twoDigits(date, 5);
  const year = twoDigits(date, 0) * 100 + twoDigits(date, 2) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + twoDigits(date, 8) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}

const ZERO = "0".charCodeAt(0);

/** The number that stands at this place: taken from its signs, for a piece of text of each part costs more than all the arithmetic. */
function twoDigits(date: PlainDate, at: number): number {
  return date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - ZERO * 11;
}

const DAYS_IN_400_YEARS = 146_097;
/** 1 March of the year 0 was a Wednesday. */
const FIRST_WEEKDAY = 2;

/** @throws when the day falls outside the years 0000 to 9999. */
function dateOfNumber(number: number): PlainDate {
  const era = Math.floor(number / DAYS_IN_400_YEARS);
  const inEra = number - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor((inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

/** The one cast: the numbers come from the arithmetic above, so the text is a day that exists; parsing it again doubles the cost. */
function written(year: number, month: number, dayOfMonth: number): PlainDate {
  if (!Number.isInteger(year) || year < 0 || year > 9999) throw new RangeError("a day outside the years 0000 to 9999");
  return `${year < 1000 ? String(year).padStart(4, "0") : year}-${month < 10 ? "0" : ""}${month}-${dayOfMonth < 10 ? "0" : ""}${dayOfMonth}` as PlainDate;
}

/** The day so many calendar days later; a negative number goes back. @throws when that leaves the years 0000 to 9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfNumber(dayNumber(date) + days);
}

/** Calendar days from the first day to the second: 0 on the same day, negative when the second is earlier. */
export function daysBetween(first: PlainDate, second: PlainDate): number {
  return dayNumber(second) - dayNumber(first);
}

/** 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
export function dayOfWeek(date: PlainDate): number {
  return ((((dayNumber(date) + FIRST_WEEKDAY) % 7) + 7) % 7) + 1;
}

/** The year of a day. */
export function yearOf(date: PlainDate): number {
  return twoDigits(date, 0) * 100 + twoDigits(date, 2);
}

/** The day of a year, a month (1-12) and a day of the month. @throws when there is no such day. */
export function dateOf(year: number, month: number, dayOfMonth: number): PlainDate {
  return PlainDate.parse(written(year, month, dayOfMonth));
}

/** The last day of the month that a day is in. */
export function lastDayOfMonth(date: PlainDate): PlainDate {
  const month = Number(date.slice(5, 7));
  return addDays(month === 12 ? written(yearOf(date) + 1, 1, 1) : written(yearOf(date), month + 1, 1), -1);
}

/** The same day so many years later; 29 February becomes 28 February where that year has none. */
export function yearsAfter(date: PlainDate, years: number): PlainDate {
  const year = yearOf(date) + years;
  const month = Number(date.slice(5, 7));
  const last = lastDayOfMonth(dateOf(year, month, 1));
  return dateOf(year, month, Math.min(Number(date.slice(8, 10)), Number(last.slice(8, 10))));
}

/** The same day so many months later, or the last of that month where it is shorter. */
export function monthsAfter(date: PlainDate, months: number): PlainDate {
  const counted = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(counted / 12), (counted % 12) + 1];
  const last = lastDayOfMonth(dateOf(year, month, 1));
  return dateOf(year, month, Math.min(Number(date.slice(8, 10)), Number(last.slice(8, 10))));
}
