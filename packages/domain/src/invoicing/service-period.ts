import { z } from "zod";
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
  z.strictObject({ kind: z.literal("months"), from: YearMonth, to: YearMonth }).refine(({ from, to }) => from <= to),
  z.strictObject({ kind: z.literal("prepayment"), on: PlainDate }),
]);
export type ServicePeriod = z.infer<typeof ServicePeriod>;
