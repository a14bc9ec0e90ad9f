import { getLocale } from "@hervat/messages";

const tag = () => (getLocale() === "nl" ? "nl-NL" : "en-GB");

/** A calendar day, `YYYY-MM-DD`: 11 december 2026 */
export function formatDay(day: string): string {
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(tag(), style).format(new Date(`${day}T00:00:00Z`));
}

/** maandag 23 november */
export function formatShortDay(day: string): string {
  const style = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(tag(), style).format(new Date(`${day}T00:00:00Z`));
}

/** A moment, as a day in Amsterdam. */
export function formatMoment(at: Date | string): string {
  const style = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" } as const;
  return new Intl.DateTimeFormat(tag(), style).format(new Date(at));
}

/** An amount of whole euro cents: € 2.571,25 */
export function formatEuros(cents: number): string {
  return new Intl.NumberFormat(tag(), { style: "currency", currency: "EUR" }).format(cents / 100);
}

/** A share of one in ten thousand: 21% */
export function formatRate(basisPoints: number): string {
  return new Intl.NumberFormat(tag(), { style: "percent", maximumFractionDigits: 2 }).format(basisPoints / 10_000);
}

export function formatNumber(number: number): string {
  return new Intl.NumberFormat(tag()).format(number);
}
