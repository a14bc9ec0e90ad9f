import { addDays, dateOf, dayOfWeek, yearOf } from "@hervat/domain/calendar";
import { PlainDate } from "@hervat/domain/primitives";

/**
 * The moment at which a clock in the Netherlands shows this time, by day.
 *
 * @param time `HH:MM` between 04:00 and 23:59, so that the hour of the change itself never matters
 */
export function amsterdamTime(day: PlainDate, time: string): Date {
  return new Date(`${day}T${time}:00${isSummerTime(day) ? "+02:00" : "+01:00"}`);
}

/** @source directive 2000/84/EC: from the last Sunday of March to the last Sunday of October */
function isSummerTime(day: PlainDate): boolean {
  const year = yearOf(day);
  return day >= lastSunday(dateOf(year, 3, 31)) && day < lastSunday(dateOf(year, 10, 31));
}

function lastSunday(lastOfMonth: PlainDate): PlainDate {
  return addDays(lastOfMonth, -(dayOfWeek(lastOfMonth) % 7));
}

/** The day that a moment of ours falls on: all of them lie between 04:00 and 23:59 in the Netherlands. */
export function amsterdamDay(at: Date): PlainDate {
  return PlainDate.parse(new Date(at.getTime() + 3_600_000).toISOString().slice(0, 10));
}
