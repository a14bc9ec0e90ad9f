import { randomUUID } from "node:crypto";
import { introductionRepository, membershipRepository, personRepository } from "@hervat/database/repositories";
import { trajectories } from "@hervat/database/schema";
import { type Actor, Email, Membership, type Person, type Role } from "@hervat/domain/people";
import { type ContactId, day, MembershipId, newId, PersonId, PracticeId } from "@hervat/domain/primitives";
import { and, eq, or } from "drizzle-orm";
import { addPractice } from "../practice/add-practice.ts";
import type { Service } from "../service-context.ts";

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

type Staff = "coach" | "owner" | "office" | "supervisor" | "privacy-officer";
type EmployerSide = "manager" | "hr";

export interface GivenMember<Kind extends Actor["kind"] = Staff> {
  readonly person: Person;
  readonly membershipId: MembershipId;
  readonly actor: Actor & { readonly kind: Kind };
}

/** Someone who works at the practice, without a password: enough for `callAs`. */
export function givenStaff<Kind extends Staff>(service: Service, practice: GivenPractice, kind: Kind): Promise<GivenMember<Kind>>;
export async function givenStaff(service: Service, practice: GivenPractice, kind: Staff): Promise<GivenMember> {
  const { person, membershipId } = await addMember(service, practice, kind, null);
  return { person, membershipId, actor: { kind, personId: person.id, membershipId, practiceId: practice.id } };
}

/** A manager or HR officer who is this contact of the practice, and whom the clients he has now were shown. */
export async function givenEmployerSide(
  service: Service,
  practice: GivenPractice,
  kind: EmployerSide,
  contactId: ContactId,
): Promise<GivenMember<EmployerSide>> {
  const { person, membershipId } = await addMember(service, practice, kind, contactId);
  await givenShown(service, practice, contactId);
  return { person, membershipId, actor: { kind, personId: person.id, membershipId, practiceId: practice.id, contactId } };
}

/** Everyone whose case has this contact for the employer was shown who he is, and it was fine. */
export async function givenShown({ database, clock }: Service, { id: tenant }: GivenPractice, contactId: ContactId): Promise<void> {
  const { id, managerContactId, hrContactId } = trajectories;
  await database.transactAs("coach", { tenant }, async (tx) => {
    const cases = await tx
      .select({ trajectoryId: id })
      .from(trajectories)
      .where(and(eq(trajectories.tenantId, tenant), or(eq(managerContactId, contactId), eq(hrContactId, contactId))));
    for (const { trajectoryId } of cases) {
      const shown = { trajectoryId, contactId, answer: "fine", how: "link", shownOn: day("2026-01-05"), recordedBy: null } as const;
      await introductionRepository(tx, tenant).save(shown, clock.now());
    }
  });
}

async function addMember(
  service: Service,
  practice: GivenPractice,
  role: Exclude<Role, "client">,
  contactId: ContactId | null,
): Promise<Pick<GivenMember, "person" | "membershipId">> {
  const person = givenPerson();
  const membershipId = newId(MembershipId);
  const membership = Membership.parse({ id: membershipId, practiceId: practice.id, personId: person.id, role, contactId, endedAt: null });
  await service.database.transactAs("auth", { person: person.id, tenant: practice.id }, async (tx) => {
    await personRepository(tx).add(person, service.clock.now());
    await membershipRepository(tx, practice.id).add(membership, { now: service.clock.now() });
  });
  return { person, membershipId };
}

/** A person whom no other test knows. */
export function givenPerson(name = "Marit Vos"): Person {
  return { id: newId(PersonId), email: Email.parse(`${randomUUID()}@praktijk.example`), name, language: "nl" };
}
