import type { ServiceContext } from "../service-context.ts";
import { endSessionsOfPerson } from "../sign-in/end-sessions.ts";
import { ownAccount } from "./own-account.ts";

/** Ends every session of this person at every door, this one included. */
export async function signOutEverywhere(ctx: ServiceContext): Promise<{ ok: true }> {
  const { personId } = ownAccount(ctx);
  await ctx.service.database.transactAs("auth", { person: personId }, (tx) => endSessionsOfPerson(tx, personId));
  return { ok: true };
}
