import { randomUUID } from "node:crypto";
import { givenMember, type TestMember, type TestPractice } from "@hervat/database/testing";
import { type Actor, Email } from "@hervat/domain/people";
import { type ContactId, MembershipId, newId, PersonId } from "@hervat/domain/primitives";
import type { CallContext } from "../call-context.ts";
import type { Service } from "../service-context.ts";
import { doorOf } from "../sign-in/door.ts";
import { actorFor, type Identity, type MembershipChoice, SIGNED_OUT } from "../sign-in/identity.ts";
import { readStanding } from "../sign-in/read-standing.ts";
import type { TestService } from "../testing/test-service.ts";
import type { MatrixCase } from "./matrix-case.ts";

export const RELATIONS = ["own", "same practice, other case", "other practice", "just revoked"] as const;
export type MatrixRelation = (typeof RELATIONS)[number];

/** Someone who calls, and the cases that are hers, a colleague's and a stranger's. */
export interface MatrixCaller {
  readonly role: string;
  readonly actor: Actor;
  readonly membership: TestMember | undefined;
  readonly cases: Readonly<Record<MatrixRelation, MatrixCase>>;
}

/** Who asks, whatever for. */
export type Calling = Pick<MatrixCaller, "actor">;

export interface MatrixWorld {
  /** Of the coach, with the manager and the HR officer. */
  readonly hers: MatrixCase;
  /** Of the owner, with another manager and HR officer. */
  readonly owners: MatrixCase;
  /** In another practice. */
  readonly elsewhere: MatrixCase;
}

/** Everyone the policy table can name that a door or a session can make, twice: the second time to be shown out. */
export async function givenCallers(
  test: TestService,
  practice: TestPractice,
  coach: TestMember,
  { hers, owners, elsewhere }: MatrixWorld,
): Promise<MatrixCaller[]> {
  const fromHers = { own: hers, "same practice, other case": owners, "other practice": elsewhere, "just revoked": hers };
  const fromOwners = { own: owners, "same practice, other case": hers, "other practice": elsewhere, "just revoked": owners };
  const { trajectory } = hers.dossier;
  const staff = async (role: "coach" | "owner" | "office" | "supervisor" | "privacy-officer", known?: TestMember) => {
    const membership = known ?? (await givenMember(test.database, practice, { role }));
    const { personId, membershipId } = membership;
    return { actor: { kind: role, personId, membershipId, practiceId: practice.id }, membership } as const;
  };
  const atWork = async (role: "manager" | "hr", contactId: ContactId | null) => {
    if (contactId === null) throw new Error(`the case has no ${role}`);
    const membership = await givenMember(test.database, practice, { role, contactId });
    const { personId, membershipId } = membership;
    return { actor: { kind: role, personId, membershipId, practiceId: practice.id, contactId }, membership } as const;
  };
  const client = {
    kind: "client",
    personId: newId(PersonId),
    membershipId: newId(MembershipId),
    practiceId: practice.id,
    trajectoryIds: [trajectory.id],
  } as const;
  const nobody = { membership: undefined, cases: fromHers };
  return [
    { role: "anonymous", actor: { kind: "anonymous" }, ...nobody },
    { role: "person", actor: { kind: "person", personId: newId(PersonId) }, ...nobody },
    { role: "coach of the case", ...(await staff("coach", coach)), cases: fromHers },
    { role: "coach of no case", ...(await staff("coach")), cases: fromHers },
    { role: "owner", ...(await staff("owner", practice.owner)), cases: fromOwners },
    { role: "office", ...(await staff("office")), cases: fromHers },
    { role: "supervisor", ...(await staff("supervisor")), cases: fromHers },
    { role: "privacy officer", ...(await staff("privacy-officer")), cases: fromHers },
    { role: "manager", ...(await atWork("manager", trajectory.managerContactId)), cases: fromHers },
    { role: "hr", ...(await atWork("hr", trajectory.hrContactId)), cases: fromHers },
    { role: "client", actor: client, ...nobody },
  ];
}

/** The context of one call, made as HTTP makes it: what the caller may open is read from the database. */
export function contextOf(service: Service, { actor }: Calling, requestId: string): CallContext {
  return { service, door: doorOfActor(actor), requestId, language: "nl", identify: () => identify(service, actor) };
}

/** Her own door, whichever router she calls: a door that is shut to her would hide what the policy says. */
function doorOfActor(actor: Actor): CallContext["door"] {
  return actor.kind === "manager" || actor.kind === "hr" ? "manager" : "coach";
}

async function identify(service: Service, actor: Actor): Promise<Identity> {
  if (actor.kind === "anonymous" || !("personId" in actor)) return SIGNED_OUT;
  const { personId } = actor;
  const person = { id: personId, email: Email.parse(`${personId}@example.org`), name: "Iemand", language: "nl" as const };
  const open = { person, sessionId: randomUUID() };
  if (actor.kind === "person") return { state: "choose", memberships: [], ...open };
  if (actor.kind === "client") return { state: "ready", memberships: [], chosen: chosenBy(actor), actor, ...open };

  const question = { personId, door: doorOf(actor.kind) ?? "coach", now: service.clock.now(), demoAllowed: true };
  const { memberships } = await readStanding(service.database, question);
  const chosen = memberships.find(({ membershipId }) => membershipId === actor.membershipId);
  if (chosen === undefined) return { state: "choose", memberships, ...open };
  return { state: "ready", memberships, chosen, actor: actorFor(personId, chosen), ...open };
}

function chosenBy({ membershipId, practiceId }: Extract<Actor, { kind: "client" }>): MembershipChoice {
  return { membershipId, practiceId, practiceName: "", demo: false, role: "client", contactId: null };
}
