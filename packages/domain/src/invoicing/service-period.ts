import { z } from "zod";
import { addDays, dateOf, lastDayOfMonth, yearOf } from "../calendar/index.ts";
import { PlainDate } from "../primitives/index.ts";

/** A calendar month, `YYYY-MM`. */
export const YearMonth = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
  .brand<"YearMonth">();
export type YearMonth = z.infer<typeof YearMonth>;

/**
 * When the service was given, in whole months only: a session date cannot be written here.
 * A periodic invoice names its month, a fixed trajectory its first and last month, an instalment
 * before the end the day of prepayment.
 *
 * @source art. 35a lid 1 Wet OB 1968 (date of service or prepayment)
 */
export const ServicePeriod = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("month"), month: YearMonth }),
  z.strictObject({ kind: z.literal("months"), from: YearMonth, to: YearMonth }).refine(({ from, to }) => from <= to, "to-before-from"),
  z.strictObject({ kind: z.literal("prepayment"), on: PlainDate }),
]);
export type ServicePeriod = z.infer<typeof ServicePeriod>;

/** The first and last day that the invoice prints. */
export function periodDates(period: ServicePeriod): { readonly from: PlainDate; readonly to: PlainDate } {
  switch (period.kind) {
    case "month":
      return { from: firstDay(period.month), to: lastDayOfMonth(firstDay(period.month)) };
    case "months":
      return { from: firstDay(period.from), to: lastDayOfMonth(firstDay(period.to)) };
    case "prepayment":
      return { from: period.on, to: period.on };
  }
}

/** The month that a day is in: how a date from the dossier becomes a period without betraying a session. */
export function monthOf(date: PlainDate): YearMonth {
  return YearMonth.parse(date.slice(0, 7));
}

/**
 * The last day on which this service may be invoiced.
 *
 * @source art. 34g Wet OB 1968: before the fifteenth day of the month after the service has passed
 */
export function lastDayToIssue(period: ServicePeriod): PlainDate {
  const next = addDays(lastDayOfMonth(periodDates(period).to), 1);
  return dateOf(yearOf(next), Number(next.slice(5, 7)), 15);
}

function firstDay(month: YearMonth): PlainDate {
  return PlainDate.parse(`${month}-01`);
}
