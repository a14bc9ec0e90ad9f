import type { BasisPoints, Cents } from "./cents.ts";
import { cents } from "./cents.ts";
import { roundedQuotient } from "./rounded-quotient.ts";

/**
 * The VAT for one rate of an invoice, rounded once on the summed net amount: rounding
 * line by line can end a cent away from what the receiver recomputes.
 *
 * @returns cents; half a cent rounds away from zero, so a credit note mirrors its invoice.
 * @source EN 16931 rule BR-CO-17
 */
export function vatOn(net: Cents, rate: BasisPoints): Cents {
  return cents(roundedQuotient(net * rate, 10_000));
}
