import { consentRefusalRepository, consentRepository, contactRepository } from "@hervat/database/repositories";
import { ConsentCategory, MedicalRecipient, standsOn, WorkRecipient } from "@hervat/domain/consent";
import { ConsentId, ConsentRefusalId, ContactId, PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

export const ConsentShown = z.strictObject({
  id: ConsentId,
  recipient: z.enum(["bedrijfsarts", ...MedicalRecipient.options, ...WorkRecipient.options]),
  contactId: ContactId,
  name: z.string(),
  organisation: z.string().nullable(),
  reach: z.enum(["named", "team"]).nullable(),
  categories: z.array(ConsentCategory),
  givenOn: PlainDate,
  expiresOn: PlainDate.nullable(),
  withdrawnOn: PlainDate.nullable(),
  /** Whether it stands today: given, not run out and not taken back. */
  stands: z.boolean(),
  how: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.enum(["paper", "portal"]) }),
    z.strictObject({ kind: z.literal("aloud"), note: z.string() }),
  ]),
});
export type ConsentShown = z.infer<typeof ConsentShown>;

/** Every consent of one client, the newest first: also those that ended, because what left rested on them. */
export function readConsents(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<ConsentShown[]> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "consent.read", trajectoryId);
    const consents = await consentRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId);
    const ids = [...new Set(consents.map(({ grant }) => grant.contactId))];
    const contacts = ids.length === 0 ? [] : await contactRepository(tx, opened.practiceId).findMany(ids);
    return consents.map((consent) => {
      const { id, grant, givenOn, expiresOn, how } = consent;
      const contact = contacts.find((one) => one.id === grant.contactId);
      return {
        id,
        recipient: grant.recipient,
        contactId: grant.contactId,
        name: contact?.name ?? "",
        organisation: contact?.organisation ?? null,
        reach: grant.recipient === "bedrijfsarts" ? grant.reach : null,
        categories: [...grant.categories],
        givenOn,
        expiresOn,
        withdrawnOn: consent.status === "withdrawn" ? consent.withdrawnOn : null,
        stands: standsOn(consent, ctx.today()),
        how: how.kind === "aloud" ? { kind: how.kind, note: how.note } : { kind: how.kind },
      };
    });
  });
}

export const RefusalShown = z.strictObject({
  id: ConsentRefusalId,
  recipient: ConsentShown.shape.recipient,
  name: z.string(),
  categories: z.array(ConsentCategory),
  refusedOn: PlainDate,
});
export type RefusalShown = z.infer<typeof RefusalShown>;

/** Where the client said no, the newest first: her coach need not ask again. Nobody else reads it. */
export function readRefusals(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<RefusalShown[]> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "consent.read", trajectoryId);
    const refusals = await consentRefusalRepository(tx, opened.practiceId).ofTrajectory(trajectoryId);
    const ids = [...new Set(refusals.map(({ contactId }) => contactId))];
    const contacts = ids.length === 0 ? [] : await contactRepository(tx, opened.practiceId).findMany(ids);
    return refusals.map(({ id, recipient, contactId, categories, refusedOn }) => {
      return { id, recipient, name: contacts.find((one) => one.id === contactId)?.name ?? "", categories, refusedOn };
    });
  });
}
