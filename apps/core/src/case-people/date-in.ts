import type { Language } from "@hervat/domain/people";
import { dayInAmsterdam } from "../clock.ts";

/** A moment as a day in words: "11 december 2026". */
export function dateIn(language: Language, moment: Date): string {
  const format = new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${dayInAmsterdam(moment)}T00:00:00Z`));
}
