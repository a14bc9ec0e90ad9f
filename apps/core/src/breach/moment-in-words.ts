import type { Language } from "@hervat/domain/people";

/** A moment as a day and a time in the Netherlands: "woensdag 25 november om 14.20 uur". */
export function momentInWords(moment: Date, language: Language): string {
  const timeZone = "Europe/Amsterdam";
  const tag = language === "en" ? "en-GB" : "nl-NL";
  const on = new Intl.DateTimeFormat(tag, { weekday: "long", day: "numeric", month: "long", timeZone }).format(moment);
  const at = new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(moment);
  return language === "en" ? `${on} at ${at}` : `${on} om ${at.replace(":", ".")} uur`;
}
