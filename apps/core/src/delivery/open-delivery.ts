import type { Db } from "@hervat/database";
import { consentRepository, contactRepository, type Delivery, deliveryRepository } from "@hervat/database/repositories";
import { trajectories } from "@hervat/database/schema";
import type { Sealer } from "@hervat/database/sealed";
import { type Consent, type Recipient, standingConsents } from "@hervat/domain/consent";
import { type CaseRelations, NOBODY_BESIDE_THE_COACH } from "@hervat/domain/policy";
import type { ContactId } from "@hervat/domain/primitives";
import { and, eq } from "drizzle-orm";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";

type DoctorAction = "delivery.enter" | "delivery.open" | "delivery.acknowledge" | "delivery.ask" | "delivery.advise";

export interface OpenedDelivery {
  readonly delivery: Delivery;
  readonly sealer: Sealer;
  readonly relations: CaseRelations;
  /** To whom the link was sent, with the doctor whom he stands in for. */
  readonly recipient: Recipient & { readonly kind: "bedrijfsarts" };
  readonly consents: readonly Consent[];
}

/**
 * The delivery that the caller's link opens, as long as he is the doctor of the case, or stands in for him at the same arbodienst and
 * her consent reaches that far. When she or the coach names another, his link shows nothing any more.
 *
 * @throws NotFoundError
 */
export async function openDelivery(tx: Db, ctx: ServiceContext): Promise<OpenedDelivery> {
  const { actor } = ctx;
  if (actor.kind !== "bedrijfsarts" && actor.kind !== "doctor-link") throw new NotFoundError("delivery");
  const { practiceId, trajectoryId, linkId } = actor;
  const delivery = await deliveryRepository(tx, practiceId).findByLink(linkId);
  const [row] = await tx
    .select({ coachMembershipId: trajectories.coachMembershipId, doctor: trajectories.bedrijfsartsContactId })
    .from(trajectories)
    .where(and(eq(trajectories.tenantId, practiceId), eq(trajectories.id, trajectoryId)));
  if (delivery === undefined || row === undefined) throw new NotFoundError("delivery");
  const sealer = await ctx.service.keyring.sealerFor(tx, practiceId);
  const consents = await consentRepository(tx, sealer).ofTrajectory(trajectoryId, { forRelease: false });
  const colleagueOf = await contactRepository(tx, practiceId).colleaguesOf(delivery.contactId);
  const recipient = { kind: "bedrijfsarts", contactId: delivery.contactId, colleagueOf } as const;
  const bedrijfsartsContactId = standsIn(ctx, row.doctor, recipient, consents) ? delivery.contactId : row.doctor;
  const { coachMembershipId } = row;
  const relations = { ...NOBODY_BESIDE_THE_COACH, practiceId, trajectoryId, coachMembershipId, bedrijfsartsContactId };
  return { delivery, sealer, relations, recipient, consents };
}

/** The same, once the policy allows this to its holder. @throws NotFoundError */
export async function openDeliveryFor(tx: Db, ctx: ServiceContext, action: DoctorAction): Promise<OpenedDelivery> {
  const opened = await openDelivery(tx, ctx);
  ctx.authorise(action, { kind: "trajectory", ...opened.relations });
  return opened;
}

function standsIn(
  ctx: Pick<ServiceContext, "today">,
  doctor: ContactId | null,
  recipient: OpenedDelivery["recipient"],
  consents: readonly Consent[],
): boolean {
  if (doctor === null || doctor === recipient.contactId || !recipient.colleagueOf.includes(doctor)) return false;
  return standingConsents(consents, recipient, ctx.today()).length > 0;
}
