import type { Language } from "../views.ts";

const MARKS: Readonly<Record<Language, { readonly decimal: string; readonly thousands: string }>> = {
  nl: { decimal: ",", thousands: "." },
  en: { decimal: ".", thousands: "," },
};

const NO_BREAK = "\u00a0";
const MINUS = "\u2212";

/** A whole number of units below one, as text with a fixed number of decimals: exact, without floating point. */
function scaled(units: number, decimals: number, language: Language): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const whole = grouped(digits.slice(0, digits.length - decimals), MARKS[language].thousands);
  return decimals === 0 ? whole : `${whole}${MARKS[language].decimal}${digits.slice(digits.length - decimals)}`;
}

/** Digits in threes, counted from the right. */
function grouped(digits: string, mark: string): string {
  return digits.length <= 3 ? digits : `${grouped(digits.slice(0, -3), mark)}${mark}${digits.slice(-3)}`;
}

/** A number with at most two decimals: `1.234,5`. */
export function formatNumber(value: number, language: Language): string {
  if (!Number.isFinite(value)) throw new RangeError("only a finite number can be printed");
  const hundredths = Math.round(Math.abs(value) * 100);
  const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
  const text = scaled(hundredths / 10 ** (2 - decimals), decimals, language);
  return value < 0 && hundredths > 0 ? `${MINUS}${text}` : text;
}

/**
 * An amount: `€ 2.571,25`.
 *
 * @param cents whole euro cents; negative on a credit note
 */
export function formatEuro(cents: number, language: Language): string {
  if (!Number.isInteger(cents)) throw new RangeError("an amount is whole euro cents");
  const sign = cents < 0 ? MINUS : "";
  return language === "nl" ? `€${NO_BREAK}${sign}${scaled(cents, 2, language)}` : `${sign}€${scaled(cents, 2, language)}`;
}

/** Hours in words: `2,5 uur`. */
export function formatHours(hours: number, language: Language): string {
  const unit = language === "nl" ? "uur" : hours === 1 ? "hour" : "hours";
  return `${formatNumber(hours, language)}${NO_BREAK}${unit}`;
}

/** A rate: 2100 basis points are `21%`. */
export function formatRate(basisPoints: number, language: Language): string {
  return `${formatNumber(basisPoints / 100, language)}%`;
}

/** An IBAN in groups of four, as people read it. */
export function formatIban(iban: string): string {
  return iban.replaceAll(" ", "").replace(/(.{4})(?=.)/g, `$1${NO_BREAK}`);
}
