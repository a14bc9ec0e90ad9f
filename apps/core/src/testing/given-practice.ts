import { randomUUID } from "node:crypto";
import { membershipRepository, personRepository } from "@hervat/database/repositories";
import { type Actor, Email, Membership, type Person, type Role } from "@hervat/domain/people";
import { type ContactId, MembershipId, newId, PersonId, PracticeId } from "@hervat/domain/primitives";
import { addPractice } from "../practice/add-practice.ts";
import type { Service } from "../service-context.ts";
import { actorFor } from "../sign-in/identity.ts";

export interface GivenPractice {
  readonly id: PracticeId;
  readonly name: string;
}

/** A practice of its own: a test that needs two strangers makes two. */
export async function givenPractice(
  service: Service,
  { name = `Praktijk ${randomUUID().slice(0, 8)}`, demo = false } = {},
): Promise<GivenPractice> {
  const id = newId(PracticeId);
  await service.database.transactAs("auth", { tenant: id }, (tx) =>
    addPractice(tx, service.keyring, { id, name, demo }, service.clock.now()),
  );
  return { id, name };
}

export interface GivenMember<Kind extends Actor["kind"] = Actor["kind"]> {
  readonly person: Person;
  readonly membershipId: MembershipId;
  readonly actor: Extract<Actor, { kind: Kind }>;
}

type Staff = Exclude<Role, "manager" | "hr" | "client">;

/** Someone who works at the practice, without a password: enough for `callAs`. */
export function givenStaff<Kind extends Staff>(service: Service, practice: GivenPractice, role: Kind): Promise<GivenMember<Kind>>;
export async function givenStaff(service: Service, practice: GivenPractice, role: Staff): Promise<GivenMember> {
  return addMember(service, practice, role, null);
}

/** A manager or HR officer who is this contact of the practice. */
export function givenEmployerSide<Kind extends "manager" | "hr">(
  service: Service,
  practice: GivenPractice,
  role: Kind,
  contactId: ContactId,
): Promise<GivenMember<Kind>>;
export async function givenEmployerSide(
  service: Service,
  practice: GivenPractice,
  role: "manager" | "hr",
  contactId: ContactId,
): Promise<GivenMember> {
  return addMember(service, practice, role, contactId);
}

async function addMember(
  service: Service,
  practice: GivenPractice,
  role: Exclude<Role, "client">,
  contactId: ContactId | null,
): Promise<GivenMember> {
  const person = givenPerson();
  const membershipId = newId(MembershipId);
  const membership = Membership.parse({ id: membershipId, practiceId: practice.id, personId: person.id, role, contactId, endedAt: null });
  await service.database.transactAs("auth", { person: person.id, tenant: practice.id }, async (tx) => {
    await personRepository(tx).add(person, service.clock.now());
    await membershipRepository(tx, practice.id).add(membership, { now: service.clock.now() });
  });
  const actor = actorFor(person.id, { membershipId, practiceId: practice.id, practiceName: practice.name, demo: false, role, contactId });
  return { person, membershipId, actor };
}

/** A person whom no other test knows. */
export function givenPerson(name = "Marit Vos"): Person {
  return { id: newId(PersonId), email: Email.parse(`${randomUUID()}@praktijk.example`), name, language: "nl" };
}
