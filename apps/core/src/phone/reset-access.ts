import { membershipRepository } from "@hervat/database/repositories";
import { authPasskeys, authSessions, authTwoFactors, authUsers, memberships } from "@hervat/database/schema";
import { ok, type Result, refuse, TrajectoryId } from "@hervat/domain/primitives";
import { and, eq, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { ServiceContext } from "../service-context.ts";
import { trustedPhoneRepository } from "../sign-in/trusted-phone.ts";
import { openCase } from "../trajectory/open-case.ts";

/** Why, as a typed choice: it stands in the log. She sits opposite her coach. */
export const ResetReason = z.enum(["lost", "stolen", "new-phone"]);
export const ResetAccessInput = z.strictObject({ trajectoryId: TrajectoryId, reason: ResetReason, inPerson: z.literal(true) });
export type ResetAccessInput = z.infer<typeof ResetAccessInput>;

export type ResetAccessRefusal = { readonly kind: "no-account" | "also-elsewhere" };

/**
 * A lost telephone: ends every session of the client and every telephone she trusted, and takes her second factor and her passkeys away,
 * so that she sets up a new one with her password. Her password stays hers alone. Someone who signs in elsewhere with the same account
 * too is not for one practice to reset: she has her recovery codes.
 */
export function resetAccess(ctx: ServiceContext, { trajectoryId, reason }: ResetAccessInput): Promise<Result<null, ResetAccessRefusal>> {
  return ctx.inTransaction(async (tx): Promise<Result<null, ResetAccessRefusal>> => {
    const { practiceId, stored } = await openCase(tx, ctx, "client.reset-access", trajectoryId);
    const member = await membershipRepository(tx, practiceId).ofClient(stored.value.clientId);
    if (member === undefined) return refuse({ kind: "no-account" });
    const { personId } = member;
    const now = ctx.now();
    const elsewhere = await ctx.service.database.transactAs("auth", { person: personId }, async (auth) => {
      const standing = and(eq(memberships.personId, personId), isNull(memberships.endedAt), ne(memberships.id, member.id));
      const others = await auth.select({ id: memberships.id }).from(memberships).where(standing);
      if (others.length > 0) return true;
      await auth.delete(authSessions).where(eq(authSessions.userId, personId));
      await auth.delete(authTwoFactors).where(eq(authTwoFactors.userId, personId));
      await auth.delete(authPasskeys).where(eq(authPasskeys.userId, personId));
      await auth.update(authUsers).set({ twoFactorEnabled: false, updatedAt: now }).where(eq(authUsers.id, personId));
      await trustedPhoneRepository(auth).forgetAll(personId, now);
      return false;
    });
    if (elsewhere) return refuse({ kind: "also-elsewhere" });
    await writeAudit(tx, ctx, { action: "client.access-reset", purpose: reason });
    return ok(null);
  });
}
