import { authSessions } from "@hervat/database/schema";
import type { MembershipId } from "@hervat/domain/primitives";
import { eq } from "drizzle-orm";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { ownAccount } from "./own-account.ts";

/** Works from now on under this membership: the first choice after sign-in, or a switch to another practice. */
export async function chooseMembership(ctx: ServiceContext, { membershipId }: { membershipId: MembershipId }): Promise<{ ok: true }> {
  const { identity } = ctx;
  const { sessionId } = ownAccount(ctx);
  const open = identity.state === "choose" || identity.state === "ready" ? identity.memberships : [];
  if (!open.some((membership) => membership.membershipId === membershipId)) throw new NotFoundError("membership");

  await ctx.service.database.transactAs("auth", {}, (tx) =>
    tx.update(authSessions).set({ membershipId }).where(eq(authSessions.id, sessionId)),
  );
  return { ok: true };
}
