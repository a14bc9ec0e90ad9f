import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { PhoneKind, trustedPhoneRepository } from "../sign-in/trusted-phone.ts";

export const PhoneShown = z.strictObject({
  id: z.uuid(),
  kind: PhoneKind,
  trustedAt: z.date(),
  lastSeenAt: z.date(),
  expiresAt: z.date(),
});
export type PhoneShown = z.infer<typeof PhoneShown>;

function herself(ctx: ServiceContext, action: "trusted-phone.read" | "trusted-phone.change") {
  const { actor } = ctx;
  if (actor.kind !== "client") throw new NotFoundError("phone");
  ctx.authorise(action, { kind: "account", personId: actor.personId });
  return { personId: actor.personId, membershipId: actor.membershipId };
}

/** The telephones that the client trusts now. */
export async function listPhones(ctx: ServiceContext): Promise<PhoneShown[]> {
  const { personId } = herself(ctx, "trusted-phone.read");
  const phones = await ctx.service.database.transactAs("auth", {}, (tx) => trustedPhoneRepository(tx).list(personId, ctx.now()));
  return phones.map(({ id, kind, trustedAt, lastSeenAt, expiresAt }) => ({ id, kind, trustedAt, lastSeenAt, expiresAt }));
}

export const TrustPhoneInput = z.strictObject({ kind: PhoneKind });

/** She trusts the telephone in her hand. The token goes to the server of her portal, which keeps it in a cookie no script can read. */
export function trustPhone(ctx: ServiceContext, { kind }: z.infer<typeof TrustPhoneInput>): Promise<{ token: string; expiresAt: Date }> {
  const owner = herself(ctx, "trusted-phone.change");
  return ctx.service.database.transactAs("auth", {}, (tx) => trustedPhoneRepository(tx).add({ ...owner, kind }, ctx.now()));
}

export const ForgetPhoneInput = z.strictObject({ id: z.uuid() });

/** From this moment it opens nothing. @throws NotFoundError for one that is not hers */
export async function forgetPhone(ctx: ServiceContext, { id }: z.infer<typeof ForgetPhoneInput>): Promise<{ ok: true }> {
  const { personId } = herself(ctx, "trusted-phone.change");
  const forgotten = await ctx.service.database.transactAs("auth", {}, (tx) => trustedPhoneRepository(tx).forget(personId, id, ctx.now()));
  if (!forgotten) throw new NotFoundError("phone");
  return { ok: true };
}
