import type { LineUnit } from "@hervat/domain/invoicing";
import { m } from "@hervat/messages";

/** What a line of an offer or an invoice counts. */
export function unitText(unit: LineUnit): string {
  switch (unit) {
    case "piece":
      return m.invoicing_unit_piece();
    case "hour":
      return m.invoicing_unit_hour();
    case "session":
      return m.invoicing_unit_session();
    case "month":
      return m.invoicing_unit_month();
  }
}
