import type { ServiceContext } from "../service-context.ts";
import { endSessionsOfPerson } from "../sign-in/end-sessions.ts";
import { trustedPhoneRepository } from "../sign-in/trusted-phone.ts";
import { ownAccount } from "./own-account.ts";

/** Ends every session of this person at every door, this one included, and what a telephone opens without one. */
export async function signOutEverywhere(ctx: ServiceContext): Promise<{ ok: true }> {
  const { personId } = ownAccount(ctx);
  await ctx.service.database.transactAs("auth", { person: personId }, async (tx) => {
    await endSessionsOfPerson(tx, personId);
    await trustedPhoneRepository(tx).forgetAll(personId, ctx.now());
  });
  return { ok: true };
}
