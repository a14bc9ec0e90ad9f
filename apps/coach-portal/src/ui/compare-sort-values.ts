import { getLocale } from "@hervat/messages";

/** What a column sorts by; days and moments as ISO text. */
export type SortValue = string | number | undefined;

/** Names in the order of the reader's language, figures inside them by their value: "week 9" before "week 10". */
export function compareSortValues(one: SortValue, other: SortValue): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one ?? "").localeCompare(String(other ?? ""), getLocale(), { numeric: true, sensitivity: "base" });
}
