import { m } from "@hervat/messages";
import type { InvoiceRow, InvoiceState } from "./use-invoices.ts";

export const INVOICE_FILTERS = ["all", "concept", "open", "overdue", "paid", "credit"] as const;
export type InvoiceFilter = (typeof INVOICE_FILTERS)[number];

/** What is too late is open too: someone who looks for money that must come in finds all of it. */
const STATES: Readonly<Record<Exclude<InvoiceFilter, "all">, readonly InvoiceState[]>> = {
  concept: ["concept"],
  open: ["open", "partly-paid", "overdue"],
  overdue: ["overdue"],
  paid: ["paid"],
  credit: ["to-refund", "settled", "credit-note"],
};

export function filterInvoices(rows: readonly InvoiceRow[], filter: InvoiceFilter, text = ""): InvoiceRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ state, number, reference, employer }) => {
    if (filter !== "all" && !STATES[filter].includes(state)) return false;
    const hay = [number ?? "", reference, employer].join(" ").toLowerCase();
    return words.every((word) => hay.includes(word));
  });
}

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
