import { addDays, daysBetween } from "../calendar/index.ts";
import type { PlainDate } from "../primitives/index.ts";
import { type ClosedPeriod, type Closure, closureOn } from "./closed-period.ts";

export type SkippedDay = { readonly on: PlainDate; readonly because: Closure };

/** One talk of a series, and the days before it on which the practice is closed. */
export type SeriesDay = { readonly on: PlainDate; readonly skipped: readonly SkippedDay[] };

export type SeriesWish = {
  readonly firstOn: PlainDate;
  /** How many talks, at least one. */
  readonly times: number;
  /** Days between two talks, at least one: 7 is weekly. */
  readonly everyDays: number;
};

/** More closed days than this in a row is a mistake in the closed periods: then the day itself is proposed after all. */
const MOST_SKIPPED = 60;

/**
 * The days of a series. A day on which the practice is closed is skipped with its reason and the talk comes one step later, so the
 * weekday stays the same and none is lost.
 *
 * @source programme "Van verzuim naar herstel", Inhoud begeleidingstraject: weekly where possible
 */
export function seriesDays({ firstOn, times, everyDays }: SeriesWish, periods: readonly ClosedPeriod[]): SeriesDay[] {
  const days: SeriesDay[] = [];
  let on = firstOn;
  while (days.length < times) {
    const skipped: SkippedDay[] = [];
    for (let because = closureOn(on, periods); because !== null && skipped.length < MOST_SKIPPED; because = closureOn(on, periods)) {
      skipped.push({ on, because });
      on = addDays(on, everyDays);
    }
    days.push({ on, skipped });
    on = addDays(on, everyDays);
  }
  return days;
}

/** The days of a talk that moves and of all that follow it: as many days further for each, so the rhythm stays. */
export function movedDays(from: PlainDate, to: PlainDate, following: readonly PlainDate[]): PlainDate[] {
  const shift = daysBetween(from, to);
  return following.map((day) => addDays(day, shift));
}

/** How many minutes the talk of this number takes: the first ones may be shorter when the client's condition asks for it. */
export function minutesOf(
  number: number,
  { usual, shorter }: { readonly usual: number; readonly shorter: { readonly first: number; readonly minutes: number } | null },
): number {
  return shorter !== null && number <= shorter.first ? shorter.minutes : usual;
}
