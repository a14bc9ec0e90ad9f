import type { Language } from "../views.ts";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

const SHORT_MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nl: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

/** Taken apart without a pattern: in the VM a pattern costs as much as the rest of a date. */
function partsOf(date: string): { year: string; month: number; day: string } {
  const year = date.slice(0, 4);
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  if (date.length !== 10 || date[4] !== "-" || date[7] !== "-" || !(Number(year) >= 0 && month >= 1 && day >= 1))
    throw new RangeError("a date is written as YYYY-MM-DD");
  return { year, month, day: String(day) };
}

/**
 * A calendar date in words: `22 november 2026`, `22 nov 2026` where space is short, `22 nov` where the year is known.
 *
 * @param date `YYYY-MM-DD`
 */
export function formatDate(date: string, language: Language, length: "long" | "short" | "day" = "long"): string {
  const { year, month, day } = partsOf(date);
  const name = (length === "long" ? MONTHS : SHORT_MONTHS)[language][month - 1] ?? "";
  return length === "day" ? `${day}\u00a0${name}` : `${day}\u00a0${name} ${year}`;
}

/** A period in words, without repeating what both ends share: `1 – 30 november 2026`, or `1 – 30 nov` where the year is known. */
export function formatPeriod(from: string, to: string, language: Language, length: "long" | "short" | "day" = "long"): string {
  const untilEnd = formatDate(to, language, length);
  if (from === to) return untilEnd;
  const start = partsOf(from);
  const end = partsOf(to);
  if (start.year !== end.year) return `${formatDate(from, language, length)} – ${untilEnd}`;
  if (start.month === end.month) return `${start.day}\u00a0–\u00a0${untilEnd}`;
  const month = (length === "long" ? MONTHS : SHORT_MONTHS)[language][start.month - 1] ?? "";
  return `${start.day}\u00a0${month} – ${untilEnd}`;
}
