import { authPasskeys, authUsers } from "@hervat/database/schema";
import { ok, type Result, refuse } from "@hervat/domain/primitives";
import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { ownAccountBySecondFactor } from "../account/own-account.ts";
import { NotFoundError } from "../errors.ts";
import type { ServiceContext } from "../service-context.ts";
import { Door } from "../sign-in/door.ts";

export const PasskeyShown = z.strictObject({ id: z.uuid(), name: z.string(), door: Door, addedAt: z.date(), usedAt: z.date().nullable() });
export type PasskeyShown = z.infer<typeof PasskeyShown>;

/** The passkeys of whoever is signed in, at every door: the first one first. */
export async function listPasskeys(ctx: ServiceContext): Promise<PasskeyShown[]> {
  const { personId } = ownAccountBySecondFactor(ctx);
  const { id, name, door, createdAt: addedAt, usedAt } = authPasskeys;
  const rows = await ctx.service.database.transactAs("auth", {}, (tx) =>
    tx.select({ id, name, door, addedAt, usedAt }).from(authPasskeys).where(eq(authPasskeys.userId, personId)).orderBy(asc(addedAt)),
  );
  return rows.map((row) => PasskeyShown.parse({ ...row, name: row.name ?? "" }));
}

export const RemovePasskeyInput = z.strictObject({ id: z.uuid() });
export type RemovePasskeyRefusal = { readonly kind: "last-factor" };

/**
 * From this moment it opens nothing. The last one stays as long as there is no code from a telephone beside it: without a second factor
 * a password alone would be enough to set up a new one.
 *
 * @throws NotFoundError for one that is not hers
 */
export function removePasskey(
  ctx: ServiceContext,
  { id }: z.infer<typeof RemovePasskeyInput>,
): Promise<Result<null, RemovePasskeyRefusal>> {
  const { personId } = ownAccountBySecondFactor(ctx);
  return ctx.service.database.transactAs("auth", {}, async (tx) => {
    // Her account is held: of two removals at once the second one counts what the first one left.
    const [user] = await tx.select({ codes: authUsers.twoFactorEnabled }).from(authUsers).where(eq(authUsers.id, personId)).for("update");
    const own = eq(authPasskeys.userId, personId);
    const [kept] = await tx.select({ count: sql<number>`count(*)::int` }).from(authPasskeys).where(own);
    const [found] = await tx
      .select({ id: authPasskeys.id })
      .from(authPasskeys)
      .where(and(own, eq(authPasskeys.id, id)));
    if (found === undefined) throw new NotFoundError("passkey");
    if (user?.codes !== true && kept?.count === 1) return refuse({ kind: "last-factor" });
    await tx.delete(authPasskeys).where(and(own, eq(authPasskeys.id, id)));
    return ok(null);
  });
}
