import type { Db } from "@hervat/database";
import { membershipRepository, personRepository } from "@hervat/database/repositories";
import type { OpenedCase } from "../trajectory/open-case.ts";

/** The client as she signs in: where a mail reaches her, and in which language. Undefined while she has no way in. */
export async function personOfClient(tx: Db, { practiceId, stored }: Pick<OpenedCase, "practiceId" | "stored">) {
  const membership = await membershipRepository(tx, practiceId).ofClient(stored.value.clientId);
  const [person] = membership === undefined ? [] : await personRepository(tx).findMany([membership.personId]);
  return person;
}
