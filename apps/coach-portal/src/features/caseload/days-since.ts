const DAY_MS = 24 * 3_600_000;
const amsterdam = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });

/** Whole days from a day, `YYYY-MM-DD`, until today in the Netherlands. */
export function daysSince(day: string): number {
  return Math.max(0, Math.round((Date.parse(amsterdam.format(new Date())) - Date.parse(day)) / DAY_MS));
}
