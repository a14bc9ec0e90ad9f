import { describe, expect, it } from "vitest";
import type { Actor, ActorKind } from "../people/index.ts";
import { ContactId, newId, PersonId } from "../primitives/index.ts";
import { actors, elsewhere, here, membershipId, own, personId, strange } from "./actors-for-tests.ts";
import { holds } from "./holds.ts";
import { ACTOR_KINDS, type Resource, RULES, type Rule } from "./index.ts";

const about = (facts: Partial<Extract<Resource, { kind: "document" }>>): Resource => ({
  kind: "document",
  practiceId: here,
  about: own,
  audience: "manager",
  released: true,
  ...facts,
});

/** What can be asked for, as someone at the practice would point at it. Every actor of the tests stands in the "own" one. */
const THINGS: Readonly<Record<string, Resource>> = {
  "the installation": { kind: "installation" },
  "one's own account": { kind: "account", personId },
  "another's account": { kind: "account", personId: newId(PersonId) },
  "one's practice": { kind: "practice", practiceId: here },
  "another practice": { kind: "practice", practiceId: elsewhere },
  "one's own case": { kind: "trajectory", ...own },
  "a case with the same people elsewhere": { kind: "trajectory", ...own, practiceId: elsewhere },
  "one's own case, of another doctor": { kind: "trajectory", ...own, bedrijfsartsContactId: newId(ContactId) },
  "a case of others": { kind: "trajectory", ...strange },
  "a case one stands in for": { kind: "trajectory", ...strange, standInMembershipIds: [membershipId] },
  "a case one coaches beside another": { kind: "trajectory", ...strange, besideMembershipIds: [membershipId] },
  "a case with supervision": { kind: "trajectory", ...strange, supervisionConsent: true },
  "a manager's document": about({}),
  "a manager's document, not released": about({ released: false }),
  "a doctor's document": about({ audience: "bedrijfsarts" }),
  "a client's document": about({ audience: "client" }),
  "an invoice of the case": about({ audience: "invoice" }),
  "a manager's document of another case": about({ about: strange }),
  "an invoice of many cases": about({ about: null, audience: "invoice" }),
  "a document with facts of another practice": about({ about: { ...own, practiceId: elsewhere } }),
  "one's own batch": { kind: "batch", practiceId: here, startedBy: membershipId, audience: "manager" },
  "a batch of nobody": { kind: "batch", practiceId: here, startedBy: null, audience: "manager" },
  "a batch of invoices": { kind: "batch", practiceId: here, startedBy: null, audience: "invoice" },
};

const OF_A_PRACTICE = ACTOR_KINDS.filter((kind) => "practiceId" in actors[kind]);
const MEMBERS = ACTOR_KINDS.filter((kind) => "membershipId" in actors[kind]);
const IN_THE_CASE: readonly ActorKind[] = ["manager", "hr", "client", "bedrijfsarts", "orderer", "client-link", "doctor-link"];
const ALL = Object.keys(THINGS);
const HERE = ALL.filter(
  (thing) =>
    !["the installation", "one's own account", "another's account", "another practice", "a case with the same people elsewhere"].includes(
      thing,
    ),
);
const OWN_CASE = ["one's own case", "one's own case, of another doctor"];
const DOCUMENTS = ["a manager's document", "a manager's document, not released", "a doctor's document", "a client's document"];
const INVOICES = ["an invoice of the case", "an invoice of many cases", "a batch of invoices"];

const each = (things: readonly string[], who: readonly ActorKind[]) => Object.fromEntries(things.map((thing) => [thing, who]));
const ANSWERS = each([...OWN_CASE, ...DOCUMENTS, "an invoice of the case"], MEMBERS);
const ASSIGNED = { ...ANSWERS, "a case one coaches beside another": MEMBERS };
const BUT_THE_OTHER_DOCTOR = IN_THE_CASE.filter((kind) => kind !== "bedrijfsarts");

/** Who gets what by a rule alone, whatever the table says of them; a thing that is not named is nobody's. */
const GIVES: Readonly<Record<Rule, Readonly<Record<string, readonly ActorKind[]>>>> = {
  anyone: each(ALL, ACTOR_KINDS),
  self: { "one's own account": ["person", ...MEMBERS] },
  practice: each(HERE, OF_A_PRACTICE),
  answers: ANSWERS,
  assigned: ASSIGNED,
  "assigned-or-standing-in": { ...ASSIGNED, "a case one stands in for": MEMBERS },
  supervised: { "a case with supervision": OF_A_PRACTICE },
  "own-case": {
    ...each(["one's own case", ...DOCUMENTS, "an invoice of the case"], IN_THE_CASE),
    "one's own case, of another doctor": BUT_THE_OTHER_DOCTOR,
  },
  "invoice-only": each(INVOICES, OF_A_PRACTICE),
  "assigned-or-invoice": { ...ASSIGNED, ...each(INVOICES, OF_A_PRACTICE) },
  started: { "one's own batch": MEMBERS },
  "started-or-invoice": { "one's own batch": MEMBERS, ...each(INVOICES, OF_A_PRACTICE) },
  "about-me": each(DOCUMENTS, IN_THE_CASE),
  "released-to-me": { "a manager's document": ["manager", "hr"], "a doctor's document": ["bedrijfsarts"] },
};

describe("a rule, by itself", () => {
  const cells = Object.entries(THINGS).flatMap(([thing, resource]) => ACTOR_KINDS.map((kind) => ({ thing, resource, kind })));

  it.each(Object.keys(RULES).filter((rule): rule is Rule => rule in RULES))(
    "%s: gives each what it says, and nobody anything else",
    (rule) => {
      const wrong = cells.filter(
        ({ thing, resource, kind }) => holds(rule, actors[kind], resource) !== (GIVES[rule][thing] ?? []).includes(kind),
      );
      expect(wrong.map(({ thing, kind }) => `${kind}: ${thing}`)).toEqual([]);
    },
  );

  it("gives a console without a practice nothing of any practice", () => {
    const nowhere: Actor = { kind: "console", practiceId: null, osUser: "root" };
    for (const resource of Object.values(THINGS)) expect(holds("practice", nowhere, resource)).toBe(false);
  });
});
