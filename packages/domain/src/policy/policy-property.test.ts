import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor } from "../people/index.ts";
import { ContactId, LinkId, MembershipId, newId, PersonId, PracticeId, TrajectoryId } from "../primitives/index.ts";
import { may } from "./actors-for-tests.ts";
import { CARE_ACTIONS } from "./care-actions.ts";
import { ACTIONS, type CaseRelations, policyRow, type Resource } from "./index.ts";

/** Few ids, so that they meet often: a policy that confuses two kinds of id is found by those that happen to be equal. */
const practices = fc.constantFrom(newId(PracticeId), newId(PracticeId));
const memberships = fc.constantFrom(newId(MembershipId), newId(MembershipId), newId(MembershipId));
const contacts = fc.constantFrom(newId(ContactId), newId(ContactId), newId(ContactId));
const trajectories = fc.constantFrom(newId(TrajectoryId), newId(TrajectoryId));
const people = fc.constantFrom(newId(PersonId), newId(PersonId));

const staff = fc.record({
  kind: fc.constantFrom("coach", "owner", "office", "supervisor", "privacy-officer"),
  personId: people,
  membershipId: memberships,
  practiceId: practices,
});
const atWork = fc.record({
  kind: fc.constantFrom("manager", "hr"),
  personId: people,
  membershipId: memberships,
  practiceId: practices,
  contactId: contacts,
});
const client = fc.record({
  kind: fc.constant("client"),
  personId: people,
  membershipId: memberships,
  practiceId: practices,
  trajectoryIds: fc.array(trajectories, { maxLength: 2 }),
});
const doctor = fc.record({
  kind: fc.constant("bedrijfsarts"),
  practiceId: practices,
  contactId: contacts,
  trajectoryId: trajectories,
  linkId: fc.constant(newId(LinkId)),
});
const machine = fc.oneof(
  fc.record({ kind: fc.constant("console"), practiceId: fc.option(practices), osUser: fc.constant("root") }),
  fc.record({ kind: fc.constant("worker"), practiceId: practices }),
);
const anyActor: fc.Arbitrary<Actor> = fc.oneof(fc.constant<Actor>({ kind: "anonymous" }), staff, atWork, client, doctor, machine);

const anyCase: fc.Arbitrary<CaseRelations> = fc.record({
  practiceId: practices,
  trajectoryId: trajectories,
  coachMembershipId: memberships,
  managerContactId: fc.option(contacts),
  hrContactId: fc.option(contacts),
  bedrijfsartsContactId: fc.option(contacts),
  supervisionConsent: fc.boolean(),
  standInMembershipIds: fc.array(memberships, { maxLength: 2 }),
  besideMembershipIds: fc.array(memberships, { maxLength: 2 }),
});
const trajectory = anyCase.map((relations): Resource => ({ kind: "trajectory", ...relations }));
const document: fc.Arbitrary<Extract<Resource, { kind: "document" }>> = fc.record({
  kind: fc.constant("document"),
  practiceId: practices,
  about: fc.option(anyCase),
  audience: fc.constantFrom("bedrijfsarts", "manager", "client", "invoice"),
  released: fc.boolean(),
});
/** What she writes to her coach, who else reads of her, and what she asks about her file: one coach answers for that, also where two coach. */
const OF_WHO_ANSWERS = /^(consent\.change-readers|note\.share|message\.(read|write)|request\.(read|answer)|dossier\.read-all)$/;

const runs = { numRuns: 3_000 };

describe("the policy, told a second time in other words", () => {
  const care = ACTIONS.filter((action) => action in CARE_ACTIONS);

  it("opens care to the coach of the case and who coaches beside her, to supervision she agreed with, and to the client for her own consents", () => {
    fc.assert(
      fc.property(anyActor, trajectory, fc.constantFrom(...care), (actor, resource, action) => {
        if (resource.kind !== "trajectory" || !may(actor, action, resource)) return;
        const sameHouse = "practiceId" in actor && actor.practiceId === resource.practiceId;
        const coaches = actor.kind === "coach" || actor.kind === "owner";
        const isCoach = coaches && actor.membershipId === resource.coachMembershipId;
        const coachesBeside = coaches && resource.besideMembershipIds.includes(actor.membershipId) && !OF_WHO_ANSWERS.test(action);
        const standsIn =
          coaches &&
          resource.standInMembershipIds.includes(actor.membershipId) &&
          /^(phase\.read|attendance\.read|pause\.read|note\.(read|write|sign|amend|tick-homework))$/.test(action);
        const supervises = actor.kind === "supervisor" && (resource.supervisionConsent || action === "phase.read");
        const isHers = /^(consent|privacy)\./.test(action);
        const isHerself = actor.kind === "client" && actor.trajectoryIds.includes(resource.trajectoryId) && isHers;
        expect(sameHouse && (isCoach || coachesBeside || standsIn || supervises || isHerself)).toBe(true);
      }),
      runs,
    );
  });

  it("shows a manager and HR no document but what is made for them, released, and of their own case", () => {
    fc.assert(
      fc.property(atWork, document, (actor, resource) => {
        const named = actor.kind === "manager" ? resource.about?.managerContactId : resource.about?.hrContactId;
        const theirs =
          named === actor.contactId && resource.about?.practiceId === resource.practiceId && resource.practiceId === actor.practiceId;
        expect(may(actor, "document.read", resource)).toBe(theirs && resource.released && resource.audience === "manager");
      }),
      runs,
    );
  });

  it("shows the office no document but an invoice of its own practice", () => {
    fc.assert(
      fc.property(staff, document, (actor, resource) => {
        if (actor.kind !== "office") return;
        expect(may(actor, "document.read", resource)).toBe(resource.practiceId === actor.practiceId && resource.audience === "invoice");
      }),
      runs,
    );
  });

  it("never reaches into another practice", () => {
    fc.assert(
      fc.property(anyActor, fc.oneof(trajectory, document), fc.constantFrom(...ACTIONS), (actor, resource, action) => {
        if (!may(actor, action, resource) || !("practiceId" in resource)) return;
        expect("practiceId" in actor && actor.practiceId === resource.practiceId).toBe(true);
        expect(policyRow(action).may[actor.kind]).toBeDefined();
      }),
      runs,
    );
  });
});
