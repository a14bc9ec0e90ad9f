/**
 * `numerator / denominator` as a whole number; half rounds away from zero, so that a mirrored amount
 * stays the mirror. Works on the remainder: a float quotient can fall on the wrong side of the half.
 *
 * @throws when the numerator is not exact any more.
 */
export function roundedQuotient(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator)) throw new RangeError("an amount is too large to be counted exactly");
  const size = Math.abs(numerator);
  const remainder = size % denominator;
  const whole = (size - remainder) / denominator + (2 * remainder >= denominator ? 1 : 0);
  return whole === 0 ? 0 : Math.sign(numerator) * whole;
}
