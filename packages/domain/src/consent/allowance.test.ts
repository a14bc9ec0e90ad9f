import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { ContactId, day, MembershipId, newId, TrajectoryId } from "../primitives/index.ts";
import { allowanceFor } from "../views/released-for.ts";
import { allowancesOf, type Consent, consentStands, type Grant, recordConsent, WorkCategory, withdrawConsent } from "./index.ts";

const today = day("2026-11-22");
const manager = { recipient: "manager", contactId: newId(ContactId) } as const;
const hr = { recipient: "hr", contactId: newId(ContactId) } as const;
const doctor = { recipient: "bedrijfsarts", contactId: newId(ContactId), reach: "named" } as const;

interface Told {
  readonly to: typeof manager | typeof hr | typeof doctor;
  readonly categories: readonly WorkCategory[];
  readonly ago: number;
  /** Days from when it was given; null is no end. */
  readonly lasts: number | null;
  /** Days ago on which it was taken back; null is not. */
  readonly back: number | null;
}

function consentOf({ to, categories, ago, lasts, back }: Told): Consent {
  const givenOn = addDays(today, -ago);
  const facts = { trajectoryId: newId(TrajectoryId), how: { kind: "portal" }, textVersion: "1", recordedBy: newId(MembershipId) } as const;
  const given = recordConsent({ ...facts, to, categories, givenOn, expiresOn: lasts === null ? null : addDays(givenOn, lasts) }, today);
  if (!given.ok) throw new Error(given.refusal.kind);
  if (back === null) return given.value;
  const withdrawn = withdrawConsent(given.value, addDays(today, -Math.min(back, ago)));
  if (!withdrawn.ok) throw new Error(withdrawn.refusal.kind);
  return withdrawn.value;
}

const told: fc.Arbitrary<Told> = fc.record({
  to: fc.constantFrom(manager, hr, doctor),
  categories: fc.uniqueArray(fc.constantFrom(...WorkCategory.options), { minLength: 1 }),
  ago: fc.nat(90),
  lasts: fc.option(fc.nat(180)),
  back: fc.option(fc.nat(90)),
});

describe("what the employer's side may know of a consent", () => {
  it("lets exactly those read whom a consent stands for, today and on every day after it", () => {
    fc.assert(
      fc.property(fc.array(told.map(consentOf), { maxLength: 8 }), fc.nat(200), (consents, days) => {
        const on = addDays(today, days);
        const allowances = allowancesOf(consents);
        for (const { recipient, contactId } of [manager, hr] satisfies Pick<Grant, "recipient" | "contactId">[])
          for (const category of WorkCategory.options)
            expect(allowanceFor(allowances, { contactId, on }, category) !== undefined).toBe(
              consentStands(consents, { kind: recipient, contactId }, category, on),
            );
        expect(allowances.some(({ contactId }) => contactId === doctor.contactId)).toBe(false);
      }),
    );
  });

  it("lasts as long as the longest of two", () => {
    const about = { to: manager, categories: ["work-goals"], back: null } as const;
    const [short, long] = [consentOf({ ...about, ago: 3, lasts: 10 }), consentOf({ ...about, ago: 20, lasts: 90 })];
    expect(allowancesOf([short, long])).toEqual([{ contactId: manager.contactId, category: "work-goals", until: long.expiresOn }]);
    expect(allowancesOf([short, consentOf({ ...about, ago: 1, lasts: null })])).toMatchObject([{ until: null }]);
  });
});
