import type { PlainDate } from "../primitives/index.ts";

/** The first of these days; days sort as text. */
export function earliest(first: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  return [first, ...others].toSorted()[0] ?? first;
}

/** The last of these days. */
export function latest(first: PlainDate, ...others: readonly PlainDate[]): PlainDate {
  return [first, ...others].toSorted().at(-1) ?? first;
}
