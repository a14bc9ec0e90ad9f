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
