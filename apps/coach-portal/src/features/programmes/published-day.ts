import { formatDay } from "../../app/format.ts";

/** The day in the Netherlands on which a version was published, in words. */
export function publishedDay(moment: Date): string {
  return formatDay(moment.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" }));
}
