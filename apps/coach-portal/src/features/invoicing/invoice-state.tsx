import { m } from "@hervat/messages";
import { Badge, type BadgeKind } from "../../ui/badge.tsx";
import type { InvoiceState } from "./use-invoices.ts";

/** Where an invoice stands, in a word. */
export function invoiceStateText(state: InvoiceState): string {
  switch (state) {
    case "concept":
      return m.invoicing_state_concept();
    case "open":
      return m.invoicing_state_open();
    case "overdue":
      return m.invoicing_state_overdue();
    case "partly-paid":
      return m.invoicing_state_partly_paid();
    case "paid":
      return m.invoicing_state_paid();
    case "to-refund":
      return m.invoicing_state_to_refund();
    case "settled":
      return m.invoicing_state_settled();
    case "credit-note":
      return m.invoicing_state_credit_note();
  }
}

const KINDS: Readonly<Record<InvoiceState, BadgeKind>> = {
  concept: "quiet",
  open: "busy",
  overdue: "wait",
  "partly-paid": "busy",
  paid: "done",
  "to-refund": "wait",
  settled: "done",
  "credit-note": "quiet",
};

export function InvoiceStateBadge({ state }: { state: InvoiceState }) {
  return <Badge kind={KINDS[state]}>{invoiceStateText(state)}</Badge>;
}
