import { membershipRepository } from "@hervat/database/repositories";
import { type MembershipId, ok, type Result, refuse } from "@hervat/domain/primitives";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { endSessionsOfMembership } from "../sign-in/end-sessions.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export type EndMembershipOutcome = Result<null, { kind: "last-owner" }>;

/**
 * A colleague leaves: from this moment her next call finds nothing. Her name stays under what she wrote.
 *
 * @throws NotFoundError when nobody with this membership works here.
 */
export async function endMembership(ctx: ServiceContext, { membershipId }: { membershipId: MembershipId }): Promise<EndMembershipOutcome> {
  const practiceId = practiceOf(ctx);
  const outcome = await ctx.inTransaction(async (tx): Promise<EndMembershipOutcome> => {
    const memberships = membershipRepository(tx, practiceId);
    const leaving = await memberships.find(membershipId);
    if (leaving === undefined || leaving.endedAt !== null) throw new NotFoundError("membership");
    if (leaving.role === "owner" && (await memberships.ownersHeld()).length === 1) return refuse({ kind: "last-owner" });
    await memberships.end(membershipId, ctx.now());
    return ok(null);
  });
  if (outcome.ok) await ctx.service.database.transactAs("auth", {}, (tx) => endSessionsOfMembership(tx, membershipId));
  return outcome;
}
