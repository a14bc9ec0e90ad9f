import { type MarkSentRefusal, markSent } from "@hervat/domain/invoicing";
import { InvoiceId, ok, PlainDate, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openInvoice } from "./open-invoice.ts";

export const MarkInvoiceSentInput = z.strictObject({ invoiceId: InvoiceId, on: PlainDate });
export type MarkInvoiceSentInput = z.infer<typeof MarkInvoiceSentInput>;

export type MarkInvoiceSentRefusal = MarkSentRefusal | { readonly kind: "in-the-future" };

/** Records the day on which an invoice or credit note went out. @throws NotFoundError */
export function markInvoiceSent(
  ctx: ServiceContext,
  { invoiceId, on }: MarkInvoiceSentInput,
): Promise<Result<null, MarkInvoiceSentRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, invoices } = await openInvoice(tx, ctx, "invoice.mark-sent", invoiceId, { forUpdate: true });
    if (on > ctx.today()) return refuse({ kind: "in-the-future" });
    const sent = markSent(stored.value, on);
    if (!sent.ok) return sent;
    await invoices.save({ version: stored.version, value: sent.value });
    return ok(null);
  });
}
