import type { Actor, ActorKind } from "../people/index.ts";
import { ContactId, LinkId, MembershipId, newId, PersonId, PracticeId, TrajectoryId } from "../primitives/index.ts";
import { type Action, type CaseRelations, can, policyRow, type Resource } from "./index.ts";

export const here = newId(PracticeId);
export const elsewhere = newId(PracticeId);
export const personId = newId(PersonId);
export const membershipId = newId(MembershipId);
export const contactId = newId(ContactId);
const linkId = newId(LinkId);
export const trajectoryId = newId(TrajectoryId);

export const actors: Readonly<Record<ActorKind, Actor>> = {
  anonymous: { kind: "anonymous" },
  person: { kind: "person", personId },
  coach: { kind: "coach", personId, membershipId, practiceId: here },
  owner: { kind: "owner", personId, membershipId, practiceId: here },
  office: { kind: "office", personId, membershipId, practiceId: here },
  supervisor: { kind: "supervisor", personId, membershipId, practiceId: here },
  "privacy-officer": { kind: "privacy-officer", personId, membershipId, practiceId: here },
  manager: { kind: "manager", personId, membershipId, practiceId: here, contactId },
  hr: { kind: "hr", personId, membershipId, practiceId: here, contactId },
  client: { kind: "client", personId, membershipId, practiceId: here, trajectoryIds: [trajectoryId] },
  bedrijfsarts: { kind: "bedrijfsarts", practiceId: here, contactId, trajectoryId, linkId },
  orderer: { kind: "orderer", practiceId: here, trajectoryId, linkId },
  "client-link": { kind: "client-link", practiceId: here, trajectoryId, linkId },
  "doctor-link": { kind: "doctor-link", practiceId: here, trajectoryId, linkId },
  console: { kind: "console", practiceId: here, osUser: "root" },
  worker: { kind: "worker", practiceId: here },
};

/** The case that every actor above stands in: as coach, manager, HR, client and bedrijfsarts at once. */
export const own: CaseRelations = {
  practiceId: here,
  trajectoryId,
  coachMembershipId: membershipId,
  managerContactId: contactId,
  hrContactId: contactId,
  bedrijfsartsContactId: contactId,
  supervisionConsent: false,
  standInMembershipIds: [],
  besideMembershipIds: [],
};
export const strange: CaseRelations = {
  practiceId: here,
  trajectoryId: newId(TrajectoryId),
  coachMembershipId: newId(MembershipId),
  managerContactId: newId(ContactId),
  hrContactId: newId(ContactId),
  bedrijfsartsContactId: null,
  supervisionConsent: false,
  standInMembershipIds: [],
  besideMembershipIds: [],
};

export type Relation = "own" | "same practice, other case" | "other practice, same ids";
export const RELATIONS: readonly Relation[] = ["own", "same practice, other case", "other practice, same ids"];

/** What an action is about, seen from each distance. In another practice every id but the practice is the actor's own: only the wall can refuse. */
export function resourceFor(action: Action, relation: Relation): Resource {
  const practiceId = relation === "other practice, same ids" ? elsewhere : here;
  const relations = { ...(relation === "same practice, other case" ? strange : own), practiceId };
  const mine = relation !== "same practice, other case";
  switch (policyRow(action).resource) {
    case "installation":
      return { kind: "installation" };
    case "account":
      return { kind: "account", personId: mine ? personId : newId(PersonId) };
    case "practice":
      return { kind: "practice", practiceId };
    case "trajectory":
      return { kind: "trajectory", ...relations };
    case "document":
      return { kind: "document", practiceId, about: relations, audience: "manager", released: true };
    case "batch":
      return { kind: "batch", practiceId, startedBy: mine ? membershipId : newId(MembershipId), audience: "bedrijfsarts" };
  }
}

/** `can` as the matrix asks it: any action about any resource, as a caller that got its types wrong would. */
export function may(actor: Actor, action: Action, resource: Resource): boolean {
  return can<Action>(actor, action, resource);
}
