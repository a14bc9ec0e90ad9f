import type { PlainDate } from "@hervat/domain/primitives";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Amsterdam",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

const HOUR = 3_600_000;

/** Clocks change on a whole hour, so an hour has one answer; a page asks for few of them, again and again. */
const known = new Map<number, number>();
const MOST_KNOWN = 10_000;

/** How far the clocks in the Netherlands are ahead of UTC at a moment, in milliseconds. */
export function amsterdamOffset(moment: number): number {
  const hour = Math.floor(moment / HOUR);
  const offset = known.get(hour) ?? measuredAt(hour * HOUR);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(hour, offset);
  return offset;
}

function measuredAt(moment: number): number {
  const at = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = at;
  return Date.UTC(year, month - 1, day, hour, minute, second) - moment;
}

/**
 * The moment at which clocks in the Netherlands show this day and time. A time that summer time skips becomes the one an hour
 * later; of a time that winter time repeats the first is meant.
 *
 * @param time `HH:MM`
 */
export function amsterdamMoment(day: PlainDate, time: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const before = asIfUtc - amsterdamOffset(asIfUtc - 24 * HOUR);
  const guess = asIfUtc - amsterdamOffset(before);
  return new Date(amsterdamOffset(guess) === amsterdamOffset(before) ? guess : before);
}
