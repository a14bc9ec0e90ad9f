import { addDays, dayOfWeek } from "@hervat/domain/calendar";
import type { PlainDate } from "@hervat/domain/primitives";
import { type ClosedPeriod, closureOn, minutesOf, type SessionKind, seriesDays } from "@hervat/domain/session";
import { closureText } from "./closure-text.ts";
import type { Outputs, PlaceValue } from "./use-agenda.ts";

export type Series = Outputs["session"]["series"][number];

/** One line of the preview: a talk as it will be planned, with the days that were passed over before it. */
export interface SeriesRow {
  readonly key: string;
  readonly kind: SessionKind;
  readonly on: PlainDate;
  readonly at: string;
  readonly minutes: number;
  readonly place: PlaceValue | null;
  readonly skipped: readonly { readonly on: PlainDate; readonly why: string }[];
  /** The practice is closed on this very day, and she chose it. */
  readonly closed: string | null;
}

export interface SeriesWishes {
  readonly kind: SessionKind;
  readonly firstOn: PlainDate;
  readonly at: string;
  readonly minutes: number;
  readonly times: number;
  readonly everyDays: number;
  readonly shorter: { readonly first: number; readonly minutes: number } | null;
  readonly place: PlaceValue | null;
}

/** A series of its own: closed days are passed over, with the reason. */
export function rowsOf(
  { kind, firstOn, at, minutes, times, everyDays, shorter, place }: SeriesWishes,
  periods: readonly ClosedPeriod[],
): SeriesRow[] {
  return seriesDays({ firstOn, times, everyDays }, periods).map(({ on, skipped }, index) => ({
    key: `talk ${index}`,
    kind,
    on,
    at,
    minutes: minutesOf(index + 1, { usual: minutes, shorter }),
    place,
    skipped: skipped.map((day) => ({ on: day.on, why: closureText(day.because) })),
    closed: null,
  }));
}

/** The pattern of another client from another first day: the same distances, hours and places. */
export function copiedRows({ talks }: Series, firstOn: PlainDate): SeriesRow[] {
  return talks.map(({ kind, after, at, durationMinutes, place }, index) => ({
    ...{ key: `talk ${index}`, kind, at, place, minutes: durationMinutes, skipped: [], closed: null },
    on: addDays(firstOn, after),
  }));
}

/** With what she changed by hand, in order of time, and where the practice is closed after all. */
export function asChosen(
  rows: readonly SeriesRow[],
  changed: ReadonlyMap<string, PlainDate>,
  periods: readonly ClosedPeriod[],
): SeriesRow[] {
  return rows
    .map((row) => {
      const on = changed.get(row.key) ?? row.on;
      const closure = closureOn(on, periods);
      return { ...row, on, closed: closure === null ? null : closureText(closure) };
    })
    .toSorted((one, other) => (`${one.on} ${one.at}` < `${other.on} ${other.at}` ? -1 : 1));
}

/** The first day after this one that falls on the weekday of the pattern. */
export function nextWeekday(after: PlainDate, weekday: number): PlainDate {
  return addDays(after, ((weekday - dayOfWeek(after) + 6) % 7) + 1);
}
