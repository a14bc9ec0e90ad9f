import type { Db } from "@hervat/database";
import { clientRepository, practiceRepository, trajectoryRepository } from "@hervat/database/repositories";
import { earliest } from "@hervat/domain/calendar";
import { type ConceptInvoice, type ConceptRefusal, conceptForTrajectory, monthOf, type ServicePeriod } from "@hervat/domain/invoicing";
import { InvoiceId, newId, type PlainDate, type Result, type TrajectoryId } from "@hervat/domain/primitives";
import { endedOn, type Trajectory } from "@hervat/domain/trajectory";
import { m } from "@hervat/messages";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

/**
 * The concept that a trajectory's price agreement makes. The price of the programme is an offer; only what was agreed for
 * this trajectory is invoiced. The caller decided who may ask, and keeps it or only prints it.
 *
 * @throws NotFoundError
 */
export async function conceptOf(ctx: ServiceContext, tx: Db, id: TrajectoryId): Promise<Result<ConceptInvoice, ConceptRefusal>> {
  const practiceId = practiceOf(ctx);
  const stored = await trajectoryRepository(tx, practiceId).find(id);
  const client = stored && (await clientRepository(tx, practiceId).find(stored.value.clientId));
  const profile = await practiceRepository(tx, practiceId).profile();
  if (stored === undefined || client === undefined || profile === undefined) throw new NotFoundError("trajectory");
  const { value: trajectory } = stored;
  return conceptForTrajectory(profile, {
    id: newId(InvoiceId),
    practiceId,
    employerId: client.value.employerId,
    trajectoryId: trajectory.id,
    dossierReference: client.value.code,
    purchaseOrder: trajectory.agreement.purchaseOrder,
    priceAgreementCents: trajectory.agreement.priceCents,
    servicePeriod: periodOf(trajectory, ctx.today()),
    names: [client.value.name],
    usualLineText: m.invoicing_line_default({}, { locale: "nl" }),
  });
}

/** From the first month to the last, or to this one while the guidance goes on; whoever issues it may choose another. */
function periodOf(trajectory: Trajectory, today: PlainDate): ServicePeriod {
  const until = endedOn(trajectory) ?? today;
  const from = earliest(trajectory.startedOn, until);
  return { kind: "months", from: monthOf(from), to: monthOf(until) };
}
