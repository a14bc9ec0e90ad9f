import { StaleSaveError } from "@hervat/database/repositories";
import { type EditConceptRefusal, editConcept, InvoiceLine, ServicePeriod } from "@hervat/domain/invoicing";
import { InvoiceId, ok, type Result } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { namesIn, openInvoice } from "./open-invoice.ts";

export const SaveConceptInput = z.strictObject({
  invoiceId: InvoiceId,
  version: z.int(),
  reference: z.string().trim().min(1).max(60),
  purchaseOrder: z.string().trim().min(1).max(60).nullable(),
  servicePeriod: ServicePeriod.nullable(),
  lines: z.array(InvoiceLine).max(200),
});
export type SaveConceptInput = z.infer<typeof SaveConceptInput>;

/** Changes a concept. @throws NotFoundError, StaleSaveError */
export function saveConcept(
  ctx: ServiceContext,
  { invoiceId, version, reference, ...edit }: SaveConceptInput,
): Promise<Result<{ version: number }, EditConceptRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { stored, invoices, opened } = await openInvoice(tx, ctx, "invoice.draft", invoiceId, { forUpdate: true });
    const outcome = editConcept(stored.value, { ...edit, dossierReference: reference }, await namesIn(tx, opened));
    if (!outcome.ok) return outcome;
    if (stored.version !== version) throw new StaleSaveError("invoice", invoiceId);
    await invoices.save({ version, value: outcome.value });
    return ok({ version: version + 1 });
  });
}
