import { getLocale } from "@hervat/messages";

/** "woensdag 25 november om 14.20 uur" */
export function inWords(moment: Date | string): string {
  const english = getLocale() === "en";
  const tag = english ? "en-GB" : "nl-NL";
  const at = new Date(moment);
  const timeZone = "Europe/Amsterdam";
  const on = new Intl.DateTimeFormat(tag, { weekday: "long", day: "numeric", month: "long", timeZone }).format(at);
  const time = new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(at);
  return english ? `${on} at ${time}` : `${on} om ${time.replace(":", ".")} uur`;
}
