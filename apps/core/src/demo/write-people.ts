import { membershipRepository, personRepository } from "@hervat/database/repositories";
import type { DemoPractice, DemoWorld } from "@hervat/demo-data";
import type { Person } from "@hervat/domain/people";
import type { PersonId } from "@hervat/domain/primitives";
import type { Service } from "../service-context.ts";
import { addAccount, prepareAccount } from "../sign-in/add-account.ts";
import { doorOf } from "../sign-in/door.ts";
import { type DemoSignIn, drawPassword, drawTotpSecret } from "./demo-accounts.ts";

/** A password and a telephone for everyone whom a visitor may sign in as. */
export function drawSignIns({ accounts, people, practices }: DemoWorld): DemoSignIn[] {
  return accounts.map(({ personId, practiceId, role, story }) => {
    const person = people.find(({ id }) => id === personId);
    const practice = practices.find(({ id }) => id === practiceId);
    const door = doorOf(role);
    if (person === undefined || practice === undefined) throw new Error("a demo account of nobody");
    const { name, email } = person;
    return { practice: practice.name, name, role, door, story, email, password: drawPassword(), totpSecret: drawTotpSecret() };
  });
}

/** The people of one practice and their memberships, each as that person herself: nobody else may write them. */
export async function writePeople(
  service: Service,
  practice: DemoPractice,
  people: readonly Person[],
  signIns: readonly DemoSignIn[],
): Promise<void> {
  const prepared = await Promise.all(
    signIns.flatMap(({ email, password, totpSecret }) => {
      const person = people.find((one) => one.email === email);
      return person === undefined ? [] : [prepareAccount({ person, password, totpSecret }, service.authSecret)];
    }),
  );
  const accountOf = new Map(prepared.map((account) => [account.person.id, account]));
  for (const [personId, memberships] of byPerson(practice)) {
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) throw new Error("a membership of nobody");
    await service.database.transactAs("auth", { person: personId, tenant: practice.id }, async (tx) => {
      const account = accountOf.get(personId);
      if (account === undefined) await personRepository(tx).add(person, practice.createdAt);
      else await addAccount(tx, account, practice.createdAt);
      for (const { membership, clientId, since } of memberships)
        await membershipRepository(tx, practice.id).add(membership, {
          now: since ?? practice.createdAt,
          ...(clientId !== undefined && { clientId }),
        });
    });
  }
}

function byPerson({ memberships }: DemoPractice): Map<PersonId, DemoPractice["memberships"][number][]> {
  return Map.groupBy(memberships, ({ membership }) => membership.personId);
}
