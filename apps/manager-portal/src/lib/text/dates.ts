import { getLocale } from "@hervat/messages";

const tag = () => (getLocale() === "nl" ? "nl-NL" : "en-GB");

/** A calendar day, `YYYY-MM-DD`: 11 december, with the year when it is not this one's own. */
export function formatDay(day: string, { year = false }: { year?: boolean } = {}): string {
  const options = { day: "numeric", month: "long", timeZone: "UTC", ...(year ? { year: "numeric" as const } : {}) } as const;
  return new Intl.DateTimeFormat(tag(), options).format(new Date(`${day}T00:00:00Z`));
}

/** woensdag */
export function formatWeekday(day: string): string {
  return new Intl.DateTimeFormat(tag(), { weekday: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

export function formatNumber(number: number): string {
  return new Intl.NumberFormat(tag()).format(number);
}
