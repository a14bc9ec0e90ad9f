import type { Actor, ActorKind } from "../people/actor.ts";
import type { ContactId, MembershipId, PersonId, PracticeId, TrajectoryId } from "../primitives/index.ts";
import type { ReportAudience } from "../reports/report-kind.ts";
import type { Rule } from "./policy-row.ts";
import type { CaseRelations, Resource } from "./resource.ts";

/** What may be known of whoever asks; each kind of actor has some of it. */
interface Asker {
  readonly kind: ActorKind;
  readonly personId?: PersonId;
  readonly membershipId?: MembershipId;
  readonly practiceId?: PracticeId | null;
  readonly contactId?: ContactId;
  readonly trajectoryId?: TrajectoryId;
  readonly trajectoryIds?: readonly TrajectoryId[];
}

/** What may be known of what is asked for. */
interface Asked {
  readonly kind: Resource["kind"];
  readonly personId?: PersonId;
  readonly practiceId?: PracticeId;
  readonly about?: CaseRelations | null;
  readonly audience?: ReportAudience;
  readonly released?: boolean;
  readonly startedBy?: MembershipId | null;
}

/**
 * Whether the ground of a rule is there. Nothing is equal to nothing here: an actor without a membership, say, is not the coach of a
 * case without one.
 */
export function holds(rule: Rule, actor: Actor, resource: Resource): boolean {
  const who: Asker = actor;
  const asked: Asked = resource;
  if (rule === "anyone") return true;
  if (rule === "self") return asked.kind === "account" && asked.personId === who.personId;
  if (who.practiceId === undefined || who.practiceId !== asked.practiceId) return false;

  const facts = resource.kind === "trajectory" ? resource : caseOf(asked);
  switch (rule) {
    case "practice":
      return true;
    case "answers":
      return answersFor(who, facts);
    case "assigned":
      return isAssigned(who, facts);
    case "assigned-or-standing-in":
      return isAssigned(who, facts) || standsInForCoach(who, facts);
    case "supervised":
      return facts?.supervisionConsent === true;
    case "own-case":
      return standsInCase(who, facts);
    case "invoice-only":
      return isForInvoice(asked);
    case "assigned-or-invoice":
      return isAssigned(who, facts) || isForInvoice(asked);
    case "started":
      return hasStarted(who, asked);
    case "started-or-invoice":
      return hasStarted(who, asked) || isForInvoice(asked);
    case "about-me":
      return asked.kind === "document" && !isForInvoice(asked) && standsInCase(who, facts);
    case "released-to-me":
      return asked.released === true && READS_RELEASED[who.kind] === asked.audience && standsInCase(who, facts);
  }
}

/** The case a document is about. Its practice must be the document's own: facts that disagree open nothing. */
function caseOf({ about, practiceId }: Asked): CaseRelations | undefined {
  return about?.practiceId === practiceId ? (about ?? undefined) : undefined;
}

function answersFor({ membershipId }: Asker, facts: CaseRelations | undefined): boolean {
  return facts !== undefined && facts.coachMembershipId === membershipId;
}

function isAssigned(who: Asker, facts: CaseRelations | undefined): boolean {
  return answersFor(who, facts) || facts?.besideMembershipIds.some((id) => id === who.membershipId) === true;
}

function standsInForCoach({ membershipId }: Asker, facts: CaseRelations | undefined): boolean {
  return facts?.standInMembershipIds.some((id) => id === membershipId) === true;
}

function hasStarted({ membershipId }: Asker, { kind, startedBy }: Asked): boolean {
  return kind === "batch" && startedBy === membershipId;
}

/** Only a document and a batch have an audience. */
function isForInvoice({ audience }: Asked): boolean {
  return audience === "invoice";
}

/** HR reads what is made for the manager, and neither anything that is made for someone else. */
const READS_RELEASED: Readonly<Partial<Record<ActorKind, ReportAudience>>> = {
  manager: "manager",
  hr: "manager",
  bedrijfsarts: "bedrijfsarts",
};

const isOfLink = (who: Asker, facts: CaseRelations) => facts.trajectoryId === who.trajectoryId;

/** What the people of a case are known by in it. The practice's own staff is not here: they are assigned. */
const STANDS_IN: Readonly<Partial<Record<ActorKind, (who: Asker, facts: CaseRelations) => boolean>>> = {
  manager: ({ contactId }, facts) => facts.managerContactId === contactId,
  hr: ({ contactId }, facts) => facts.hrContactId === contactId,
  client: ({ trajectoryIds }, facts) => [trajectoryIds].flat().includes(facts.trajectoryId),
  bedrijfsarts: (who, facts) => isOfLink(who, facts) && facts.bedrijfsartsContactId === who.contactId,
  orderer: isOfLink,
  "client-link": isOfLink,
  "doctor-link": isOfLink,
};

/** Whether the actor is one of the people of the case itself. */
function standsInCase(who: Asker, facts: CaseRelations | undefined): boolean {
  return facts !== undefined && STANDS_IN[who.kind]?.(who, facts) === true;
}
