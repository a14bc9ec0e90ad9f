import type { Db } from "@hervat/database";
import { clientRepository, invoiceRepository, type Stored } from "@hervat/database/repositories";
import type { Invoice } from "@hervat/domain/invoicing";
import type { InvoiceId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { type CaseAction, type OpenedCase, openCase } from "../trajectory/open-case.ts";

export interface OpenedInvoice {
  readonly practiceId: PracticeId;
  readonly stored: Stored<Invoice>;
  readonly trajectoryId: TrajectoryId;
  readonly invoices: ReturnType<typeof invoiceRepository>;
  readonly opened: OpenedCase;
}

/**
 * An invoice that whoever asks may do this to, locked until the end of the transaction when it will be changed.
 *
 * @throws NotFoundError
 */
export async function openInvoice(
  tx: Db,
  ctx: ServiceContext,
  action: CaseAction,
  id: InvoiceId,
  { forUpdate = false }: { forUpdate?: boolean } = {},
): Promise<OpenedInvoice> {
  const practiceId = "practiceId" in ctx.actor ? ctx.actor.practiceId : null;
  if (practiceId === null) throw new NotFoundError("invoice");
  const invoices = invoiceRepository(tx, practiceId);
  const stored = await invoices.find(id, { forUpdate });
  const trajectoryId = stored?.value.trajectoryId ?? null;
  if (stored === undefined || trajectoryId === null) throw new NotFoundError("invoice");
  const opened = await openCase(tx, ctx, action, trajectoryId);
  return { practiceId, stored, trajectoryId, invoices, opened };
}

/** Names that may not stand on the invoice of this case: those of the employee. */
export async function namesIn(tx: Db, { practiceId, stored }: OpenedCase): Promise<readonly string[]> {
  const client = await clientRepository(tx, practiceId).find(stored.value.clientId);
  if (client === undefined) throw new NotFoundError("client");
  return [client.value.name];
}
