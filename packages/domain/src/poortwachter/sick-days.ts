import { addDays, daysBetween } from "../calendar/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import type { SicknessCase } from "./spell.ts";

/** The first sick day of a case: day 1 of every count. */
export function firstSickDay({ spells: [first] }: SicknessCase): PlainDate {
  return first.from;
}

/**
 * The calendar date of the n-th sick day. Days between spells are not counted, so every interruption moves what
 * has not passed yet. Beyond the last spell the count goes on as if the employee had stayed sick.
 *
 * @param n 1 is the first sick day
 * @source art. 23 lid 1 and 3 WIA: 104 weeks of sickness, interruptions left out
 */
export function sickDay({ spells }: SicknessCase, n: number): PlainDate {
  let left = n;
  for (const [position, spell] of spells.entries()) {
    const length = spell.to === undefined ? Number.POSITIVE_INFINITY : daysBetween(spell.from, spell.to) + 1;
    if (left <= length || position === spells.length - 1) return addDays(spell.from, left - 1);
    left -= length;
  }
  throw new Error("a case without spells");
}

/**
 * How many sick days there were up to and including a day; 0 or less before the first one. After the end of the
 * last spell the number stands still.
 */
export function sickDaysUntil({ spells }: SicknessCase, date: PlainDate): number {
  const [first] = spells;
  if (date < first.from) return daysBetween(first.from, date) + 1;
  let count = 0;
  for (const spell of spells) {
    if (date < spell.from) break;
    count += daysBetween(spell.from, spell.to === undefined || date < spell.to ? date : spell.to) + 1;
  }
  return count;
}

/**
 * The week of sickness a day is in: whole weeks of seven sick days from the first one, not calendar weeks.
 *
 * @returns null before the first sick day
 */
export function weekOfSickness(sickness: SicknessCase, date: PlainDate): number | null {
  const days = sickDaysUntil(sickness, date);
  return days < 1 ? null : Math.ceil(days / 7);
}

/** The day on which so many more sick days have passed since `date`; an interruption in between is not counted. */
export function addSickDays(sickness: SicknessCase, date: PlainDate, days: number): PlainDate {
  const passed = Math.max(1, sickDaysUntil(sickness, date));
  const [last] = sickness.spells.slice(-1);
  if (last?.to !== undefined && date > last.to) return addDays(date, days);
  return sickDay(sickness, passed + days);
}
