import type { PlainDate } from "../primitives/index.ts";
import { addDays, dayOfWeek, yearOf } from "./plain-date-arithmetic.ts";
import { publicHolidays } from "./public-holidays.ts";

/** Whether a legal term may end on this day: no Saturday, no Sunday, no holiday. */
export function isWorkingDay(date: PlainDate): boolean {
  return dayOfWeek(date) <= 5 && !publicHolidays(yearOf(date)).some((holiday) => holiday.date === date);
}

/**
 * The day on which a term ends that falls on this day: the day itself, or the first working day after it.
 *
 * @source Algemene termijnenwet art. 1 lid 1
 */
export function nextWorkingDay(date: PlainDate): PlainDate {
  return isWorkingDay(date) ? date : nextWorkingDay(addDays(date, 1));
}

/** The day itself, or the last working day before it. */
export function previousWorkingDay(date: PlainDate): PlainDate {
  return isWorkingDay(date) ? date : previousWorkingDay(addDays(date, -1));
}
