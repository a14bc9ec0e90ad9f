import type { Cents } from "./cents.ts";
import { cents } from "./cents.ts";
import { roundedQuotient } from "./rounded-quotient.ts";

/** The sum of whole cents, exact; nothing adds up to zero. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

/** The same amount the other way round, as a credit note shows it; zero stays plain zero. */
export function negated(amount: Cents): Cents {
  return cents(amount === 0 ? 0 : -amount);
}

/**
 * The price of a quantity, rounded to the cent, half away from zero.
 *
 * @param hundredths the quantity in hundredths of its unit: 150 is one and a half hour.
 */
export function priceOf(hundredths: number, unitPrice: Cents): Cents {
  return cents(roundedQuotient(hundredths * unitPrice, 100));
}
