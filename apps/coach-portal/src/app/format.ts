import { getLocale } from "@hervat/messages";

const DATE_STYLES = {
  /** 3 augustus 2026 */
  long: { day: "numeric", month: "long", year: "numeric" },
  /** 3 augustus */
  dayMonth: { day: "numeric", month: "long" },
  /** ma 3 aug */
  weekday: { weekday: "short", day: "numeric", month: "short" },
  /** 03-08-2026 */
  short: { day: "2-digit", month: "2-digit", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof DATE_STYLES;

const tag = () => (getLocale() === "nl" ? "nl-NL" : "en-GB");

/** A calendar day, `YYYY-MM-DD`, as the reader writes it. */
export function formatDay(day: string, style: DateStyle = "long"): string {
  return new Intl.DateTimeFormat(tag(), { ...DATE_STYLES[style], timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/** A moment as date and time in the Netherlands. */
export function formatMoment(moment: Date | string): string {
  const options = {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  } as const;
  return new Intl.DateTimeFormat(tag(), options).format(new Date(moment));
}

/** A moment as hours and minutes in the Netherlands: 09:30. */
export function formatTime(moment: Date | string): string {
  return new Intl.DateTimeFormat(tag(), { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" }).format(new Date(moment));
}

/** Cents as euros: € 2.571,25. */
export function formatCents(cents: number): string {
  return new Intl.NumberFormat(tag(), { style: "currency", currency: "EUR" }).format(cents / 100);
}

export function formatNumber(number: number): string {
  return new Intl.NumberFormat(tag()).format(number);
}

/** Words one after another as a sentence lists them: "cliënt en leidinggevende". */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(tag(), { type: "conjunction" }).format(words);
}
