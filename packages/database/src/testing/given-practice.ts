import { randomBytes } from "node:crypto";
import { Email, type Role } from "@hervat/domain/people";
import { PracticeProfile } from "@hervat/domain/practice";
import { type ClientId, type ContactId, MembershipId, newId, PersonId, PracticeId } from "@hervat/domain/primitives";
import { membershipRepository } from "../repositories/membership.ts";
import { personRepository } from "../repositories/person.ts";
import { practiceRepository } from "../repositories/practice.ts";
import { keyEncryptionKey } from "../sealed/key-encryption-key.ts";
import { type Keyring, keyring } from "../sealed/keyring.ts";
import type { Sealer } from "../sealed/sealer.ts";
import type { Database } from "../tenancy/database.ts";
import type { Db } from "../tenancy/db.ts";

/** One key-encryption key for all practices of a test file. */
export const TEST_MASTER_KEY: Uint8Array = randomBytes(32);
export const testKeyring: Keyring = keyring(keyEncryptionKey(TEST_MASTER_KEY));
export const TEST_NOW = new Date("2026-03-02T09:00:00.000Z");

export interface TestMember {
  readonly personId: PersonId;
  readonly membershipId: MembershipId;
  readonly name: string;
  readonly email: string;
}

export interface TestPractice {
  readonly id: PracticeId;
  readonly name: string;
  /** She guides the trajectories for which a test names no coach. */
  readonly owner: TestMember;
}

let count = 0;

/** A practice with a data key and an owner. */
export async function givenPractice(
  database: Database,
  { name = `Praktijk ${++count}`, demo = false }: { name?: string; demo?: boolean } = {},
): Promise<TestPractice> {
  const id = newId(PracticeId);
  await database.transactAs("auth", { tenant: id }, async (tx) => {
    await practiceRepository(tx, id).add({ id, name, demo, profile: PracticeProfile.parse({ legalName: `${name} B.V.` }) }, TEST_NOW);
    await testKeyring.addFirstKey(tx, id, TEST_NOW);
  });
  return { id, name, owner: await givenMember(database, { id }, { role: "owner" }) };
}

/** Someone with a sign-in and a role at the practice; a manager and an HR officer are a contact of it. */
export async function givenMember(
  database: Database,
  practice: Pick<TestPractice, "id">,
  member:
    | { role: Exclude<Role, "manager" | "hr">; name?: string; clientId?: ClientId }
    | { role: "manager" | "hr"; contactId: ContactId; name?: string },
): Promise<TestMember> {
  const personId = newId(PersonId);
  const membershipId = newId(MembershipId);
  const name = member.name ?? `${member.role} ${++count}`;
  const email = Email.parse(`${personId}@example.org`);
  const base = { id: membershipId, practiceId: practice.id, personId, endedAt: null };
  await database.transactAs("auth", { tenant: practice.id, person: personId }, async (tx) => {
    await personRepository(tx).add({ id: personId, email, name, language: "nl" }, TEST_NOW);
    await membershipRepository(tx, practice.id).add(
      "contactId" in member ? { ...base, role: member.role, contactId: member.contactId } : { ...base, role: member.role },
      { now: TEST_NOW, ...("clientId" in member && member.clientId !== undefined && { clientId: member.clientId }) },
    );
  });
  return { personId, membershipId, name, email };
}

/** A transaction as the coach's role in this practice, with its sealer. */
export function inPractice<Value>(
  database: Database,
  practice: Pick<TestPractice, "id">,
  work: (tx: Db, sealer: Sealer) => Promise<Value>,
): Promise<Value> {
  return database.transactAs("coach", { tenant: practice.id }, async (tx) => work(tx, await testKeyring.sealerFor(tx, practice.id)));
}
