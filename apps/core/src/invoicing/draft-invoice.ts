import { invoiceRepository, timePriceRepository } from "@hervat/database/repositories";
import type { ConceptRefusal } from "@hervat/domain/invoicing";
import { type InvoiceId, ok, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import { conceptOf } from "./concept-of.ts";

export const DraftInvoiceInput = z.strictObject({ trajectoryId: TrajectoryId });
export type DraftInvoiceInput = z.infer<typeof DraftInvoiceInput>;

/**
 * A concept for this trajectory at its agreed price. A trajectory has one concept at a time, so whoever asks twice, or asks
 * together with a colleague, gets the one that is there.
 *
 * @throws NotFoundError
 */
export function draftInvoice(
  ctx: ServiceContext,
  { trajectoryId }: DraftInvoiceInput,
): Promise<Result<{ invoiceId: InvoiceId }, ConceptRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const { practiceId } = await openCase(tx, ctx, "invoice.draft", trajectoryId);
    const invoices = invoiceRepository(tx, practiceId);
    await invoices.holdTrajectory(trajectoryId);
    const present = (await invoices.ofTrajectories([trajectoryId])).find(({ value }) => value.status === "concept");
    if (present !== undefined) return ok({ invoiceId: present.value.id });
    const drafted = await conceptOf(ctx, tx, trajectoryId);
    if (!drafted.ok) return drafted;
    const { concept, charged } = drafted.value;
    await invoices.add(concept, ctx.now());
    await timePriceRepository(tx, practiceId).charge(concept.id, charged);
    return ok({ invoiceId: concept.id });
  });
}
