import type { Db } from "@hervat/database";
import { caseContactRepository, consentRepository, contactRepository } from "@hervat/database/repositories";
import type { Sealer } from "@hervat/database/sealed";
import { ConsentCategory, type MayTell, mayTell as mayBeTold, type Recipient } from "@hervat/domain/consent";
import { ConsentId, ContactId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { ContactMoment } from "@hervat/domain/session";
import type { Trajectory } from "@hervat/domain/trajectory";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";

export const MayTellInput = z.strictObject({
  trajectoryId: TrajectoryId,
  with: ContactMoment.shape.with,
  /** Of someone without a portal; the others stand in the case by their role. */
  contactId: ContactId.nullable(),
  on: PlainDate,
});
export type MayTellInput = z.infer<typeof MayTellInput>;

export const MayTellShown = z.strictObject({
  /** Null where nobody has to ask: it is the client herself. */
  may: z.strictObject({ consentIds: z.array(ConsentId), allowed: z.array(ConsentCategory), withheld: z.array(ConsentCategory) }).nullable(),
  name: z.string().nullable(),
});
export type MayTellShown = z.infer<typeof MayTellShown>;

/** "Mag dit?": what the client allows someone to hear of her on that day. */
export function mayTell(ctx: ServiceContext, input: MayTellInput): Promise<MayTellShown> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "consent.read", input.trajectoryId);
    const { may, contactId } = await lookUp(tx, await opened.sealer(), opened.stored.value, input);
    const contact = contactId === null ? undefined : await contactRepository(tx, opened.practiceId).find(contactId);
    const shown = may && { consentIds: [...may.consentIds], allowed: [...may.allowed], withheld: [...may.withheld] };
    return { may: shown, name: contact?.name ?? null };
  });
}

/**
 * Whom the coach spoke with, and what a consent lets that person hear. Of someone whom nobody named, nothing is covered.
 *
 * @throws NotFoundError for someone without a portal who stands in no role of this case
 */
export async function lookUp(
  tx: Db,
  sealer: Sealer,
  trajectory: Trajectory,
  { with: who, contactId, on }: Pick<MayTellInput, "with" | "contactId" | "on">,
): Promise<{ readonly contactId: ContactId | null; readonly may: MayTell | null }> {
  if (who === "client") return { contactId: null, may: null };
  if (who === "other") return { contactId: null, may: { consentIds: [], allowed: [], withheld: ConsentCategory.options } };
  const recipient = await recipientFor(tx, sealer, trajectory, who, contactId);
  if (recipient === null) return { contactId: null, may: { consentIds: [], allowed: [], withheld: ConsentCategory.options } };
  const consents = await consentRepository(tx, sealer).ofTrajectory(trajectory.id);
  return { contactId: recipient.contactId, may: mayBeTold(consents, recipient, on) };
}

type Party = Exclude<MayTellInput["with"], "client" | "other">;

async function recipientFor(
  tx: Db,
  sealer: Sealer,
  trajectory: Trajectory,
  who: Party,
  asked: ContactId | null,
): Promise<Recipient | null> {
  switch (who) {
    case "bedrijfsarts": {
      const contactId = trajectory.bedrijfsartsContactId;
      if (contactId === null) return null;
      return { kind: who, contactId, colleagueOf: await contactRepository(tx, sealer.tenant).colleaguesOf(contactId) };
    }
    case "manager":
      return trajectory.managerContactId === null ? null : { kind: who, contactId: trajectory.managerContactId };
    case "hr":
      return trajectory.hrContactId === null ? null : { kind: who, contactId: trajectory.hrContactId };
    case "gp":
    case "practitioner":
    case "arbeidsdeskundige":
    case "mediator": {
      if (asked === null) return null;
      const beside = await caseContactRepository(tx, sealer).ofTrajectory(trajectory.id);
      if (!beside.some(({ value }) => value.id === asked && value.kind === who)) throw new NotFoundError("contact");
      return { kind: who, contactId: asked };
    }
  }
}
