import type { Report } from "./report.ts";

/** The word a list shows for a report. Reading without agreeing, and "liever niet", have words of their own. */
export type ReportStanding = "concept" | "with-client" | "read-not-agreed" | "declined" | "agreed" | "released" | "fetched" | "withdrawn";

/** Where a report stands, in one word for the reader of a list. */
export function reportStanding(report: Report): ReportStanding {
  if (report.status !== "with-client") return report.status;
  if (report.declinedOn !== null) return "declined";
  return report.readOn === null ? "with-client" : "read-not-agreed";
}
