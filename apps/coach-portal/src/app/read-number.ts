/** A number as a Dutch or an English reader types it: "2,5" and "2.5" are the same. NaN for what is none. */
export function readNumber(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text.trim().replace(",", "."));
}
