import type { Cents } from "@hervat/domain/money";
import type { PlainDate } from "@hervat/domain/primitives";
import type { Locale } from "@hervat/messages";

const tag = (locale: Locale) => (locale === "nl" ? "nl-NL" : "en-GB");

/** 3 augustus 2026. */
export function dayInWords(day: PlainDate, locale: Locale): string {
  const style = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(tag(locale), style).format(new Date(`${day}T00:00:00Z`));
}

/** An amount in euros: € 2.571,25. */
export function eurosInWords(amount: Cents, locale: Locale): string {
  return new Intl.NumberFormat(tag(locale), { style: "currency", currency: "EUR" }).format(amount / 100);
}
