import type { Db } from "@hervat/database";
import { invoiceRepository, timePriceRepository } from "@hervat/database/repositories";
import type { ConceptRefusal } from "@hervat/domain/invoicing";
import { type InvoiceId, ok, type Result, TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openCase } from "../trajectory/open-case.ts";
import { conceptOf } from "./concept-of.ts";

export const DraftInvoiceInput = z.strictObject({ trajectoryId: TrajectoryId });
export type DraftInvoiceInput = z.infer<typeof DraftInvoiceInput>;

export type DraftOutcome = Result<{ invoiceId: InvoiceId }, ConceptRefusal>;

/** A concept for this trajectory at its agreed price. @throws NotFoundError */
export function draftInvoice(ctx: ServiceContext, { trajectoryId }: DraftInvoiceInput): Promise<DraftOutcome> {
  return ctx.inTransaction(async (tx) => {
    await openCase(tx, ctx, "invoice.draft", trajectoryId);
    return draftOne(tx, ctx, trajectoryId);
  });
}

/**
 * The same inside a transaction, for who was found to be allowed it. A trajectory has one concept at a time, so whoever asks twice, or asks
 * together with a colleague, gets the one that is there.
 */
export async function draftOne(tx: Db, ctx: ServiceContext, trajectoryId: TrajectoryId): Promise<DraftOutcome> {
  const practiceId = practiceOf(ctx);
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
}
