import type { Db } from "@hervat/database";
import { authSessions } from "@hervat/database/schema";
import type { MembershipId, PersonId } from "@hervat/domain/primitives";
import { eq } from "drizzle-orm";

/** Signs a person out everywhere, this session included. In a transaction of the role `auth`. */
export async function endSessionsOfPerson(tx: Db, personId: PersonId): Promise<void> {
  await tx.delete(authSessions).where(eq(authSessions.userId, personId));
}

/** Ends every session that works under this membership: its role changed or it ended. In a transaction of the role `auth`. */
export async function endSessionsOfMembership(tx: Db, membershipId: MembershipId): Promise<void> {
  await tx.delete(authSessions).where(eq(authSessions.membershipId, membershipId));
}
