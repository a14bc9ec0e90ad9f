import type { Db } from "@hervat/database";
import { authAccounts, authUsers } from "@hervat/database/schema";
import { PersonId } from "@hervat/domain/primitives";
import { and, eq } from "drizzle-orm";

export interface KnownAccount {
  readonly personId: PersonId;
  readonly passwordHash: string | null;
}

/** The account behind an address, in a transaction of the role `auth`. The address is in lower case, as `Email` makes it. */
export async function accountOf(tx: Db, email: string): Promise<KnownAccount | undefined> {
  const [row] = await tx
    .select({ id: authUsers.id, password: authAccounts.password })
    .from(authUsers)
    .innerJoin(authAccounts, and(eq(authAccounts.userId, authUsers.id), eq(authAccounts.providerId, "credential")))
    .where(eq(authUsers.email, email));
  return row && { personId: PersonId.parse(row.id), passwordHash: row.password };
}
