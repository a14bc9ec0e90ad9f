import type { Database } from "@hervat/database";
import { authPasskeys, authUsers } from "@hervat/database/schema";
import { eq } from "drizzle-orm";

/**
 * Whether a passkey is the only second factor of this account: the codes were put aside for a new telephone. A password alone then
 * must not be enough to set up new codes.
 */
export async function onlyPasskeyStands(db: ReturnType<Database["signIn"]>, userId: string): Promise<boolean> {
  const rows = await db
    .select({ codes: authUsers.twoFactorEnabled })
    .from(authUsers)
    .innerJoin(authPasskeys, eq(authPasskeys.userId, authUsers.id))
    .where(eq(authUsers.id, userId))
    .limit(1);
  return rows.some(({ codes }) => codes !== true);
}
