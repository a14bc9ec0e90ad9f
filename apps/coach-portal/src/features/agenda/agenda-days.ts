import { addDays, dayOfWeek, lastDayOfMonth } from "@hervat/domain/calendar";
import { PlainDate } from "@hervat/domain/primitives";

export type AgendaView = "day" | "week" | "month";

const dayIn = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The day of a moment in the Netherlands. */
export function dayOf(moment: string | Date): PlainDate {
  return PlainDate.parse(dayIn.format(new Date(moment)));
}

/** Minutes after midnight on a clock in the Netherlands. */
export function minutesOf(moment: string | Date): number {
  return toMinutes(clock.format(new Date(moment)));
}

export function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** 570 is 09:30. */
export function toTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

export function mondayOf(day: PlainDate): PlainDate {
  return addDays(day, 1 - dayOfWeek(day));
}

/** The days that a view shows; a month with the ends of its weeks. */
export function daysOf(view: AgendaView, on: PlainDate): PlainDate[] {
  const first = view === "day" ? on : view === "week" ? mondayOf(on) : mondayOf(firstOfMonth(on));
  const last = view === "month" ? lastDayOfMonth(on) : first;
  const count = view === "day" ? 1 : view === "week" ? 7 : 7 * Math.ceil((1 + between(first, last)) / 7);
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** One view further, or back. */
export function step(view: AgendaView, on: PlainDate, direction: 1 | -1): PlainDate {
  if (view === "day") return addDays(on, direction);
  if (view === "week") return addDays(on, 7 * direction);
  return direction === 1 ? addDays(lastDayOfMonth(on), 1) : firstOfMonth(addDays(firstOfMonth(on), -1));
}

export function firstOfMonth(day: PlainDate): PlainDate {
  return PlainDate.parse(`${day.slice(0, 7)}-01`);
}

function between(first: PlainDate, last: PlainDate): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}
