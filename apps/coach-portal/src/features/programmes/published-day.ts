import { formatDay } from "../../app/format.ts";

/** The day in the Netherlands on which a version was published, in words. */
export function publishedDay(moment: string): string {
  return formatDay(new Date(moment).toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" }));
}
