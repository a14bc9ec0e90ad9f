import { m } from "@hervat/messages";
import type { InvoiceFilter } from "./invoice-filter.ts";

/** The word on a filter, with how many it shows. */
export function filterText(filter: InvoiceFilter, count: number): string {
  switch (filter) {
    case "all":
      return m.invoicing_page_filter_all({ count });
    case "concept":
      return m.invoicing_page_filter_concept({ count });
    case "open":
      return m.invoicing_page_filter_open({ count });
    case "overdue":
      return m.invoicing_page_filter_overdue({ count });
    case "paid":
      return m.invoicing_page_filter_paid({ count });
    case "credit":
      return m.invoicing_page_filter_credit({ count });
  }
}
