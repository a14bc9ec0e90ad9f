import { getLocale } from "@hervat/messages";

/** 23 november om 14:05, in the Netherlands */
export function momentText(at: string): string {
  const style = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam" } as const;
  return new Intl.DateTimeFormat(getLocale() === "nl" ? "nl-NL" : "en-GB", style).format(new Date(at));
}
