import type { Db } from "@hervat/database";
import { personRepository } from "@hervat/database/repositories";
import { authUsers } from "@hervat/database/schema";
import type { Person } from "@hervat/domain/people";
import { PersonId } from "@hervat/domain/primitives";
import { eq } from "drizzle-orm";

/**
 * Someone whom the command line named as owner and who has not come yet: work can already be hers, so that a caseload is
 * imported before she opens her invitation. She has no password, so nothing opens until she does.
 */
export async function addAwaitedPerson(tx: Db, person: Person, now: Date): Promise<void> {
  const { id, email, name } = person;
  await personRepository(tx).add(person, now);
  await tx.insert(authUsers).values({ id, email, name, createdAt: now, updatedAt: now });
}

/** Whose address this is, with a password or still awaited; in a transaction of the role `auth`. */
export async function personWithAddress(tx: Db, email: string): Promise<PersonId | undefined> {
  const [row] = await tx.select({ id: authUsers.id }).from(authUsers).where(eq(authUsers.email, email));
  return row && PersonId.parse(row.id);
}
