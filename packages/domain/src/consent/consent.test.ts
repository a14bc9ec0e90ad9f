import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { ContactId, DocumentId, day, MembershipId, newId, type PlainDate, TrajectoryId } from "../primitives/index.ts";
import {
  Consent,
  ConsentCategory,
  type ConsentForm,
  consentStands,
  expireWithTrajectory,
  type Grant,
  type GrantTo,
  grantOf,
  HealthCategory,
  isHealthCategory,
  type Recipient,
  recordConsent,
  sharedCategories,
  standingConsents,
  WorkCategory,
  withdrawConsent,
} from "./index.ts";

const doctor = newId(ContactId);
const colleague = newId(ContactId);
const manager = newId(ContactId);
const toDoctor: Recipient = { kind: "bedrijfsarts", contactId: doctor, colleagueOf: [] };
const toColleague: Recipient = { kind: "bedrijfsarts", contactId: colleague, colleagueOf: [doctor] };
const toManager: Recipient = { kind: "manager", contactId: manager };
const named: GrantTo = { recipient: "bedrijfsarts", contactId: doctor, reach: "named" };

const form = (facts: Partial<ConsentForm> = {}): ConsentForm => ({
  trajectoryId: newId(TrajectoryId),
  to: named,
  categories: ["course", "energy"],
  givenOn: day("2026-10-01"),
  how: { kind: "paper", scan: newId(DocumentId) },
  textVersion: "2026-1",
  recordedBy: newId(MembershipId),
  expiresOn: null,
  ...facts,
});
const today = day("2026-11-22");
const value = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const given = (facts: Partial<ConsentForm> = {}) => value(recordConsent(form(facts), today));

describe("a consent", () => {
  const consent = given();

  it("stands from the day it was given, and not the day before", () => {
    expect(consentStands([consent], toDoctor, "course", day("2026-09-30"))).toBe(false);
    expect(consentStands([consent], toDoctor, "course", day("2026-10-01"))).toBe(true);
  });

  it("ends on the day it is withdrawn", () => {
    const withdrawn = value(withdrawConsent(consent, day("2026-11-01")));
    expect(consentStands([withdrawn], toDoctor, "course", day("2026-10-31"))).toBe(true);
    expect(consentStands([withdrawn], toDoctor, "course", day("2026-11-01"))).toBe(false);
  });

  it("stands on its last day and not after", () => {
    const short = given({ expiresOn: day("2026-12-31") });
    expect(consentStands([short], toDoctor, "course", day("2026-12-31"))).toBe(true);
    expect(consentStands([short], toDoctor, "course", day("2027-01-01"))).toBe(false);
  });

  it("covers what was ticked and nothing beside it", () => {
    expect(sharedCategories([consent], toDoctor, today)).toEqual(["course", "energy"]);
    expect(consentStands([consent], toDoctor, "scores", today)).toBe(false);
  });

  it("for one doctor is not for another of the same team", () => {
    expect(consentStands([consent], toColleague, "course", today)).toBe(false);
  });

  it("for a team is also for the colleague who stands in", () => {
    const team = given({ to: { recipient: "bedrijfsarts", contactId: doctor, reach: "team" } });
    expect(consentStands([team], toColleague, "course", today)).toBe(true);
    expect(consentStands([team], { ...toColleague, colleagueOf: [] }, "course", today)).toBe(false);
  });

  it("to a bedrijfsarts is none to a manager, nor the other way round, even with one id", () => {
    expect(consentStands([consent], { kind: "manager", contactId: doctor }, "work-factors", today)).toBe(false);
    const work = given({ to: { recipient: "manager", contactId: manager }, categories: ["work-factors"] });
    expect(consentStands([work], toManager, "work-factors", today)).toBe(true);
    expect(consentStands([work], { kind: "bedrijfsarts", contactId: manager, colleagueOf: [] }, "work-factors", today)).toBe(false);
    expect(consentStands([work], { kind: "hr", contactId: manager }, "work-factors", today)).toBe(false);
  });

  it("adds up with another that stands, and the newest comes first", () => {
    const later = given({ categories: ["scores"], givenOn: day("2026-11-01") });
    expect(sharedCategories([consent, later], toDoctor, today)).toEqual(["course", "scores", "energy"]);
    expect(standingConsents([consent, later], toDoctor, today).map(({ id }) => id)).toEqual([later.id, consent.id]);
  });

  it("ends with the trajectory, unless it ended before", () => {
    const [open, short] = expireWithTrajectory([consent, given({ expiresOn: day("2026-10-15") })], day("2026-12-01"));
    expect([open?.expiresOn, short?.expiresOn]).toEqual([day("2026-12-01"), day("2026-10-15")]);
  });
});

describe("recording a consent", () => {
  it("keeps who, what, when and how", () => {
    const consent = given({ how: { kind: "aloud", sessionId: null, note: "Noor zei ja op elk punt" } });
    expect(Consent.parse(consent)).toEqual(consent);
  });

  it.each<[string, Partial<ConsentForm>, object]>([
    ["with nothing ticked", { categories: [] }, { kind: "nothing-chosen" }],
    ["of tomorrow", { givenOn: day("2026-11-23") }, { kind: "in-the-future", today }],
    ["that ends before it begins", { expiresOn: day("2026-09-30") }, { kind: "expires-before-given", givenOn: day("2026-10-01") }],
  ])("%s is refused", (_, facts, refusal) => {
    expect(recordConsent(form(facts), today)).toEqual({ ok: false, refusal });
  });

  it("aloud asks for a note of it, and on paper for the scan", () => {
    expect(Consent.safeParse({ ...given(), how: { kind: "aloud", sessionId: null, note: "" } }).success).toBe(false);
    expect(Consent.safeParse({ ...given(), how: { kind: "paper" } }).success).toBe(false);
  });

  it("for a single day is a consent", () => {
    const single = given({ expiresOn: day("2026-10-01") });
    expect(consentStands([single], toDoctor, "course", day("2026-10-01"))).toBe(true);
  });
});

describe("withdrawing a consent", () => {
  it("twice is refused, as is before it was given", () => {
    const consent = given();
    const withdrawn = value(withdrawConsent(consent, today));
    expect(withdrawConsent(withdrawn, today)).toEqual({ ok: false, refusal: { kind: "already-withdrawn", withdrawnOn: today } });
    expect(withdrawConsent(consent, day("2026-09-30"))).toEqual({
      ok: false,
      refusal: { kind: "before-given", givenOn: day("2026-10-01") },
    });
  });
});

describe("a consent for the employer", () => {
  it.each(["manager", "hr"] as const)("to %s can hold work facts", (recipient) => {
    expect(grantOf({ recipient, contactId: manager }, WorkCategory.options)).toMatchObject({ ok: true });
  });

  it.each(HealthCategory.options)("never holds %s", (category) => {
    for (const recipient of ["manager", "hr"] as const) {
      expect(grantOf({ recipient, contactId: manager }, ["work-factors", category])).toEqual({
        ok: false,
        refusal: { kind: "health-not-for-employer", categories: [category] },
      });
    }
  });

  it("has no place for a health category, by type", () => {
    const grant: Grant = { recipient: "manager", contactId: manager, categories: ["work-factors"] };
    // @ts-expect-error: the categories of a grant to the employer are work categories
    const impossible: Grant = { recipient: "manager", contactId: manager, categories: ["scores"] };
    expect(grant).not.toEqual(impossible);
    expect(Consent.safeParse({ ...given(), grant: impossible }).success).toBe(false);
  });

  it("would share nothing of health even if such a row stood in the database", () => {
    const row = { ...given(), grant: { recipient: "manager", contactId: manager, categories: ["scores", "work-factors"] } };
    const smuggled = JSON.parse(JSON.stringify(row));
    expect(sharedCategories([smuggled], toManager, today)).toEqual(["work-factors"]);
  });
});

describe("the categories", () => {
  it("are each either health or work, never both", () => {
    expect(ConsentCategory.options.filter(isHealthCategory)).toEqual(HealthCategory.options);
    expect(WorkCategory.options.filter(isHealthCategory)).toEqual([]);
  });
});

describe("consent as a life of its own", () => {
  type Step = { readonly what: "give" | "withdraw" | "wait"; readonly category: ConsentCategory; readonly days: number };
  const steps = fc.array(
    fc.record<Step>({
      what: fc.constantFrom("give", "withdraw", "wait"),
      category: fc.constantFrom(...ConsentCategory.options),
      days: fc.nat(30),
    }),
    { maxLength: 40 },
  );

  it("stands for a category exactly while some consent that holds it was given and not withdrawn", () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        let now: PlainDate = day("2026-01-01");
        let consents: readonly Consent[] = [];
        const model = new Map<string, ConsentCategory>();
        for (const { what, category, days } of sequence) {
          if (what === "wait") now = addDays(now, days + 1);
          if (what === "give") {
            const consent = value(recordConsent(form({ categories: [category], givenOn: now }), now));
            consents = [...consents, consent];
            model.set(consent.id, category);
          }
          if (what === "withdraw") {
            const target = consents[days % Math.max(1, consents.length)];
            if (target === undefined) continue;
            const outcome = withdrawConsent(target, now);
            expect(outcome.ok).toBe(target.status === "given");
            if (outcome.ok) consents = consents.map((one) => (one.id === target.id ? outcome.value : one));
            model.delete(target.id);
          }
          const expected = ConsentCategory.options.filter((one) => [...model.values()].includes(one));
          expect(sharedCategories(consents, toDoctor, now)).toEqual(expected);
          for (const one of ConsentCategory.options) expect(consentStands(consents, toDoctor, one, now)).toBe(expected.includes(one));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("once withdrawn never stands again, on any later day", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), fc.constantFrom(...ConsentCategory.options), (after, later, category) => {
        const consent = value(recordConsent(form({ categories: [category], givenOn: day("2026-01-01") }), today));
        const withdrawn = value(withdrawConsent(consent, addDays(day("2026-01-01"), after)));
        expect(consentStands([withdrawn], toDoctor, category, addDays(day("2026-01-01"), after + later))).toBe(false);
      }),
    );
  });
});
