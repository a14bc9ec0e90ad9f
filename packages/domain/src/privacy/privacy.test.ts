import { describe, expect, it } from "vitest";
import { Email } from "../people/index.ts";
import { PracticeProfile } from "../practice/index.ts";
import { day, MembershipId, newId, TrajectoryId } from "../primitives/index.ts";
import {
  type BasisForm,
  basisStanding,
  looksLikeWork,
  mayEnterHealth,
  mayInvite,
  mayMailClient,
  type PrivacyBasis,
  recordBasis,
  STATEMENT_VERSION,
  statementFor,
  withdrawBasis,
} from "./index.ts";

const today = day("2026-03-10");
const form: BasisForm = {
  trajectoryId: newId(TrajectoryId),
  givenOn: day("2026-03-02"),
  recordedBy: newId(MembershipId),
  ground: { kind: "statement", textVersion: STATEMENT_VERSION, how: "aloud" },
};

function given(told: Partial<BasisForm> = {}): PrivacyBasis {
  const recorded = recordBasis({ ...form, ...told }, [], today);
  if (!recorded.ok) throw new Error(recorded.refusal.kind);
  return recorded.value;
}
const entering = (bases: readonly PrivacyBasis[], carriedOver = false) => mayEnterHealth(basisStanding(bases, { carriedOver }));

describe("the privacy basis", () => {
  it("is asked before anything about her health is kept", () => {
    expect(basisStanding([], { carriedOver: false })).toEqual({ kind: "missing" });
    expect(entering([])).toBe(false);
    expect(entering([given()])).toBe(true);
  });

  it("locks nobody out of guidance that ran before Hervat asked for it", () => {
    expect(basisStanding([], { carriedOver: true })).toEqual({ kind: "carried-over" });
    expect(entering([], true)).toBe(true);
  });

  it("stops at her withdrawal, also for guidance that ran before, and can be given anew", () => {
    const withdrawn = withdrawBasis([given()], { on: today, today });
    if (!withdrawn.ok) throw new Error(withdrawn.refusal.kind);
    expect(basisStanding([withdrawn.value], { carriedOver: true })).toEqual({ kind: "withdrawn", withdrawnOn: today });
    expect(entering([withdrawn.value], true)).toBe(false);
    expect(entering([withdrawn.value, given()])).toBe(true);
  });

  it("may be another ground, with the reason why it holds", () => {
    const ground = { kind: "other", ground: "told-by-referrer", note: "  Verklaring van de arbodienst  " } as const;
    expect(given({ ground })).toMatchObject({ kind: "other", note: "Verklaring van de arbodienst" });
    expect(recordBasis({ ...form, ground: { ...ground, note: " " } }, [], today)).toEqual({ ok: false, refusal: { kind: "note-missing" } });
  });

  it("is recorded once, and never before it was given", () => {
    const basis = given();
    expect(recordBasis(form, [basis], today)).toEqual({ ok: false, refusal: { kind: "already-stands", givenOn: basis.givenOn } });
    expect(recordBasis({ ...form, givenOn: day("2026-03-11") }, [], today)).toMatchObject({ refusal: { kind: "in-the-future" } });
  });

  it("is withdrawn on a day that has come, and not before it was given", () => {
    const bases = [given()];
    expect(withdrawBasis([], { on: today, today })).toEqual({ ok: false, refusal: { kind: "nothing-stands" } });
    expect(withdrawBasis(bases, { on: day("2026-03-11"), today })).toMatchObject({ refusal: { kind: "in-the-future" } });
    expect(withdrawBasis(bases, { on: day("2026-03-01"), today })).toMatchObject({ refusal: { kind: "before-given" } });
  });
});

describe("the privacy statement", () => {
  const profile = PracticeProfile.parse({
    legalName: "Voluit B.V.",
    phone: "030 123 45 67",
    privacyOfficer: "Els Bos, fg@voluit.example",
    complaints: "voluit.example/klacht",
  });

  it.each(["nl", "en"] as const)("names the practice, the privacy officer and where to complain, in %s, with no gap left", (language) => {
    const text = JSON.stringify(statementFor(profile, language));
    for (const word of ["Voluit B.V.", "Els Bos, fg@voluit.example", "voluit.example/klacht", "autoriteitpersoonsgegevens.nl"])
      expect(text).toContain(word);
    expect(text).not.toMatch(/[{}]{1}[a-zA-Z]+\}/);
  });

  it("falls back on the practice itself, with its telephone", () => {
    const text = JSON.stringify(statementFor({ ...profile, privacyOfficer: null, complaints: null }, "nl"));
    expect(text).toContain("Zeg het ons: Voluit B.V. (030 123 45 67).");
  });

  it("of a version that never was is no text", () => {
    expect(statementFor(profile, "nl", "1999-01")).toBeUndefined();
  });
});

describe("the client's own address", () => {
  const atWork = ["hr@bedrijf.nl", "baas@gmail.com"];
  it.each([
    ["noor@bedrijf.nl", true],
    ["noor@mail.bedrijf.nl", true],
    ["Noor@BEDRIJF.nl", true],
    ["noor@gmail.com", false],
    ["noor@anderbedrijf.nl", false],
    ["noor@bedrijf.nl.example", false],
  ])("%s looks like work: %s", (address, expected) => {
    expect(looksLikeWork(Email.parse(address), atWork)).toBe(expected);
  });

  it("gets its link after all once the coach confirmed this very address", () => {
    const email = Email.parse("noor@bedrijf.nl");
    expect(mayMailClient(email, { atWork, confirmed: null })).toBe(false);
    expect(mayMailClient(email, { atWork, confirmed: "noor@bedrijf.nl" })).toBe(true);
    expect(mayMailClient(email, { atWork, confirmed: "oud@bedrijf.nl" })).toBe(false);
  });
});

describe("an invitation of the employer", () => {
  it("waits until she has seen who it is and what he will see, and follows her choice", () => {
    expect(mayInvite(undefined)).toEqual({ ok: false, refusal: { kind: "not-shown-to-client" } });
    expect(mayInvite({ answer: "hr-instead" })).toEqual({ ok: false, refusal: { kind: "client-named-hr" } });
    expect(mayInvite({ answer: "fine" })).toEqual({ ok: true, value: null });
  });
});
