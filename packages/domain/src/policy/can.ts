import type { Actor } from "../people/actor.ts";
import type { Rule } from "./policy-row.ts";
import { ACTIONS, type Action, policyRow, type ResourceOf } from "./policy-table.ts";
import type { CaseRelations, Resource } from "./resource.ts";

/**
 * Whether this actor may do this to that. Refuses whatever the table does not name, and a resource of
 * another kind than the action is about. What is refused is answered like what does not exist.
 *
 * @source docs/sources.md §3
 */
export function can<A extends Action>(actor: Actor, action: A, resource: ResourceOf<A>): boolean {
  // Asked again at run time: a caller that got around the types must not get around the table.
  if (!ACTIONS.includes(action)) return false;
  const row = policyRow(action);
  const rule = row.may[actor.kind];
  if (rule === undefined || resource.kind !== row.resource) return false;
  return holds(rule, actor, resource);
}

function holds(rule: Rule, actor: Actor, resource: Resource): boolean {
  if (rule === "anyone") return true;
  if (rule === "self") return resource.kind === "account" && "personId" in actor && resource.personId === actor.personId;
  if (!samePractice(actor, resource)) return false;

  switch (rule) {
    case "practice":
      return true;
    case "assigned":
      return isAssigned(actor, resource);
    case "assigned-or-standing-in":
      return isAssigned(actor, resource) || standsInForCoach(actor, resource);
    case "supervised":
      return caseOf(resource)?.supervisionConsent === true;
    case "own-case":
      return standsInCase(actor, caseOf(resource));
    case "invoice-only":
      return isForInvoice(resource);
    case "assigned-or-invoice":
      return isAssigned(actor, resource) || isForInvoice(resource);
    case "started":
      return hasStarted(actor, resource);
    case "started-or-invoice":
      return hasStarted(actor, resource) || isForInvoice(resource);
    case "about-me":
      return resource.kind === "document" && resource.audience !== "invoice" && standsInCase(actor, caseOf(resource));
    case "released-to-me":
      return isReleasedTo(actor, resource);
  }
}

function samePractice(actor: Actor, resource: Resource): boolean {
  return "practiceId" in actor && actor.practiceId !== null && "practiceId" in resource && actor.practiceId === resource.practiceId;
}

/** The case a resource is about. Its practice must be the resource's own: facts that disagree open nothing. */
function caseOf(resource: Resource): CaseRelations | null {
  if (resource.kind === "trajectory") return resource;
  if (resource.kind !== "document" || resource.about?.practiceId !== resource.practiceId) return null;
  return resource.about;
}

function isAssigned(actor: Actor, resource: Resource): boolean {
  return "membershipId" in actor && caseOf(resource)?.coachMembershipId === actor.membershipId;
}

function standsInForCoach(actor: Actor, resource: Resource): boolean {
  return "membershipId" in actor && caseOf(resource)?.standInMembershipIds.includes(actor.membershipId) === true;
}

function hasStarted(actor: Actor, resource: Resource): boolean {
  return resource.kind === "batch" && "membershipId" in actor && resource.startedBy === actor.membershipId;
}

function isForInvoice(resource: Resource): boolean {
  return (resource.kind === "document" || resource.kind === "batch") && resource.audience === "invoice";
}

function isReleasedTo(actor: Actor, resource: Resource): boolean {
  if (resource.kind !== "document" || !resource.released || !standsInCase(actor, caseOf(resource))) return false;
  switch (actor.kind) {
    case "manager":
    case "hr":
      // HR reads what is made for the manager, and neither anything that is made for someone else.
      return resource.audience === "manager";
    case "bedrijfsarts":
      return resource.audience === "bedrijfsarts";
    case "client":
    case "anonymous":
    case "person":
    case "coach":
    case "owner":
    case "office":
    case "supervisor":
    case "privacy-officer":
    case "orderer":
    case "client-link":
    case "doctor-link":
    case "console":
    case "worker":
      return false;
  }
}

/** Whether the actor is one of the people of the case itself. The practice's own staff is not: they are assigned. */
function standsInCase(actor: Actor, facts: CaseRelations | null): boolean {
  if (facts === null) return false;
  switch (actor.kind) {
    case "manager":
      return facts.managerContactId === actor.contactId;
    case "hr":
      return facts.hrContactId === actor.contactId;
    case "client":
      return actor.trajectoryIds.includes(facts.trajectoryId);
    case "bedrijfsarts":
      return facts.trajectoryId === actor.trajectoryId && facts.bedrijfsartsContactId === actor.contactId;
    case "orderer":
    case "client-link":
    case "doctor-link":
      return facts.trajectoryId === actor.trajectoryId;
    case "anonymous":
    case "person":
    case "coach":
    case "owner":
    case "office":
    case "supervisor":
    case "privacy-officer":
    case "console":
    case "worker":
      return false;
  }
}
