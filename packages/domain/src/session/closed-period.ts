import { z } from "zod";
import { type HolidayKey, publicHolidays, yearOf } from "../calendar/index.ts";
import { ClosedPeriodId, PlainDate } from "../primitives/index.ts";

/** Days on which the practice is closed, first and last included. */
export const ClosedPeriod = z
  .strictObject({ id: ClosedPeriodId, firstDay: PlainDate, lastDay: PlainDate, name: z.string().trim().min(1).max(80) })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { error: "last-before-first", path: ["lastDay"] });
export type ClosedPeriod = z.infer<typeof ClosedPeriod>;

/** Why nothing is planned on a day by itself. */
export type Closure = { readonly kind: "holiday"; readonly key: HolidayKey } | { readonly kind: "closed"; readonly name: string };

/** Why the practice is closed on a day; null on a day like any other. A period of its own goes before a holiday. */
export function closureOn(day: PlainDate, periods: readonly ClosedPeriod[]): Closure | null {
  const closed = periods.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  if (closed !== undefined) return { kind: "closed", name: closed.name };
  const holiday = publicHolidays(yearOf(day)).find(({ date }) => date === day);
  return holiday === undefined ? null : { kind: "holiday", key: holiday.key };
}
