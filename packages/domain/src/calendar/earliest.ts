import type { PlainDate } from "../primitives/index.ts";

/** The first of these days; days sort as text. */
export function earliest(first: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  let found = first;
  for (const day of others) if (day < found) found = day;
  return found;
}

/** The last of these days. */
export function latest(first: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  let found = first;
  for (const day of others) if (day > found) found = day;
  return found;
}
