import type { ReportStanding } from "@hervat/domain/reports";
import { m } from "@hervat/messages";

export function standingText(standing: ReportStanding | "none" | "issued"): string {
  switch (standing) {
    case "none":
      return m.report_page_new_standing_none();
    case "issued":
      return m.report_page_new_standing_issued();
    case "concept":
      return m.reports_standing_concept();
    case "with-client":
      return m.reports_standing_with_client();
    case "read-not-agreed":
      return m.reports_standing_read_not_agreed();
    case "declined":
      return m.reports_standing_declined();
    case "agreed":
      return m.reports_standing_agreed();
    case "released":
      return m.reports_standing_released();
    case "fetched":
      return m.reports_standing_fetched();
    case "withdrawn":
      return m.reports_standing_withdrawn();
  }
}
