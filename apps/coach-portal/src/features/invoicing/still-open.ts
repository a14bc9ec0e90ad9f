import { invoiceTotals } from "@hervat/domain/invoicing";
import type { InvoiceShown } from "./use-invoices.ts";

/** Cents that must still come in; negative where a credited invoice was paid. */
export function stillOpen({ lines, issued }: Pick<InvoiceShown, "lines" | "issued">): number {
  if (issued === null || issued.credits !== null) return 0;
  const received = issued.payments.reduce((sum, { amountCents }) => sum + amountCents, 0);
  return (issued.creditedBy === null ? invoiceTotals(lines).grossCents : 0) - received;
}
