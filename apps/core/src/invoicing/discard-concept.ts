import type { Invoice } from "@hervat/domain/invoicing";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { ServiceContext } from "../service-context.ts";
import { openInvoice } from "./open-invoice.ts";
import type { InvoiceInput } from "./read-invoice.ts";

export type DiscardConceptRefusal =
  | { readonly kind: "not-a-concept"; readonly status: Invoice["status"] }
  /** Documents were made of it, and they name it. */
  | { readonly kind: "in-a-batch" };

/** Throws a concept away. What has a number is never deleted, it is credited. @throws NotFoundError */
export function discardConcept(ctx: ServiceContext, { invoiceId }: InvoiceInput): Promise<Result<null, DiscardConceptRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, invoices } = await openInvoice(tx, ctx, "invoice.draft", invoiceId, { forUpdate: true });
    const { status } = stored.value;
    if (status !== "concept") return refuse({ kind: "not-a-concept", status });
    if (await invoices.isInBatch(invoiceId)) return refuse({ kind: "in-a-batch" });
    await invoices.removeConcept(invoiceId);
    return ok(null);
  });
}
