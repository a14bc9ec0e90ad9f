import { practiceRepository, timePriceRepository } from "@hervat/database/repositories";
import { yearOf } from "@hervat/domain/calendar";
import { type CreditRefusal, credit, type InvoiceNumber, mayCredit } from "@hervat/domain/invoicing";
import { InvoiceId, newId, ok, type Result } from "@hervat/domain/primitives";
import type { ServiceContext } from "../service-context.ts";
import { orderPrinting } from "./issue-invoices.ts";
import { openInvoice } from "./open-invoice.ts";
import type { InvoiceInput } from "./read-invoice.ts";

/**
 * Takes an invoice back in full with a credit note of its own number. The invoice stays as it was issued, and says so.
 *
 * @throws NotFoundError
 */
export function creditInvoice(
  ctx: ServiceContext,
  { invoiceId }: InvoiceInput,
): Promise<Result<{ invoiceId: InvoiceId; number: InvoiceNumber }, CreditRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId, stored, invoices } = await openInvoice(tx, ctx, "invoice.credit", invoiceId, { forUpdate: true });
    const on = ctx.today();
    const creditable = mayCredit(stored.value, on);
    if (!creditable.ok) return creditable;
    const practice = await practiceRepository(tx, practiceId).profile();
    if (practice === undefined) throw new Error("an invoice has lost its practice");

    const id = newId(InvoiceId);
    const number = await invoices.nextNumber(practice.invoiceSeries, yearOf(on));
    const outcome = credit(stored.value, { id, number, on });
    if (!outcome.ok) throw new Error(`crediting was refused after its number was taken: ${outcome.refusal.kind}`);
    await invoices.add(outcome.value.creditNote, ctx.now());
    await invoices.save({ version: stored.version, value: outcome.value.credited });
    await timePriceRepository(tx, practiceId).giveBack(invoiceId);
    await orderPrinting(tx, ctx, [id]);
    return ok({ invoiceId: id, number });
  });
}
