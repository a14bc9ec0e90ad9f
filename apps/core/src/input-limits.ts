/** What a whole number in a column can hold. */
const LARGEST_NUMBER = 2_147_483_647;
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;
const FIRST_DAY = "1900-01-01";
const LAST_DAY = "2199-12-31";
const DEEPEST = 20;

/**
 * Where an input holds what no entry of this product can be, whatever its schema lets through: a NUL or half a character, which
 * PostgreSQL refuses to keep; a number that no column holds; a day in no century of ours, from which the calendar would be counted
 * past its end; or fields below fields without end.
 *
 * @returns the path to the first such place, undefined when there is none.
 */
export function unkeepablePlace(value: unknown, at: readonly string[] = []): readonly string[] | undefined {
  if (at.length > DEEPEST) return at;
  if (typeof value === "string") return isKeepable(value) ? undefined : at;
  if (typeof value === "number") return Math.abs(value) <= LARGEST_NUMBER ? undefined : at;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, held] of Object.entries(value)) {
    const place = isKeepable(key) ? unkeepablePlace(held, [...at, key]) : at;
    if (place !== undefined) return place;
  }
  return undefined;
}

function isKeepable(text: string): boolean {
  if (text.includes("\u0000") || !text.isWellFormed()) return false;
  return !A_DAY.test(text) || (text >= FIRST_DAY && text <= LAST_DAY);
}
