import { Payment, type RegisterPaymentRefusal, registerPayment } from "@hervat/domain/invoicing";
import { InvoiceId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openInvoice } from "./open-invoice.ts";

export const RegisterPaymentInput = z.strictObject({ invoiceId: InvoiceId, payment: Payment });
export type RegisterPaymentInput = z.infer<typeof RegisterPaymentInput>;

export type RegisterInvoicePaymentRefusal = RegisterPaymentRefusal | { readonly kind: "in-the-future" };

/** Books money that came in, or went back after a credit. Two who book at once wait for each other. @throws NotFoundError */
export function registerInvoicePayment(
  ctx: ServiceContext,
  { invoiceId, payment }: RegisterPaymentInput,
): Promise<Result<null, RegisterInvoicePaymentRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, invoices } = await openInvoice(tx, ctx, "invoice.mark-paid", invoiceId, { forUpdate: true });
    if (payment.receivedOn > ctx.today()) return refuse({ kind: "in-the-future" });
    const paid = registerPayment(stored.value, payment);
    if (!paid.ok) return paid;
    await invoices.addPayment(invoiceId, payment, ctx.now());
    return ok(null);
  });
}
