import { describe, expect, it } from "vitest";
import { DossierHoldId, day, MembershipId, newId, PersonId, TrajectoryId } from "../primitives/index.ts";
import {
  agreeWithErasure,
  certificateText,
  chooseTerm,
  type DossierHold,
  ErasureCertificate,
  holds,
  placeHold,
  RETENTION_TERMS,
} from "./index.ts";

describe("how long something stays", () => {
  it("is chosen by the practice within the bounds, and nowhere else", () => {
    expect(chooseTerm("dossier", 5)).toEqual({ ok: true, value: 5 });
    const out = { ok: false, refusal: { kind: "out-of-bounds", lower: 1, upper: 5 } };
    expect([chooseTerm("dossier", 0), chooseTerm("dossier", 6), chooseTerm("dossier", 1.5)]).toEqual([out, out, out]);
  });

  it("is not chosen where law or standard says it: invoices seven years, the log and a proof of consent five", () => {
    expect(chooseTerm("invoice", 6)).toEqual({ ok: false, refusal: { kind: "fixed", years: 7 } });
    expect(chooseTerm("log", 5)).toEqual({ ok: false, refusal: { kind: "fixed", years: 5 } });
    expect(chooseTerm("consent", 9)).toEqual({ ok: false, refusal: { kind: "fixed", years: 5 } });
  });

  it.each(Object.entries(RETENTION_TERMS))("starts within its own bounds: %s", (_kind, { standard, lower, upper }) => {
    expect(lower <= standard && standard <= upper).toBe(true);
  });
});

describe("agreeing with an erasure", () => {
  const [one, two] = [newId(PersonId), newId(PersonId)];
  const askedAt = new Date("2026-03-02T10:00:00Z");
  const after = (days: number) => new Date(askedAt.getTime() + days * 86_400_000);
  const alone = { asker: one, askedAt, agreer: one, others: [one], freshFactor: true };

  it("is done at once by another person, and never by the same one while there is another", () => {
    expect(agreeWithErasure({ ...alone, agreer: two, others: [one, two], now: askedAt })).toEqual({ ok: true, value: "two-people" });
    const same = agreeWithErasure({ ...alone, others: [one, two], now: after(400) });
    expect(same).toEqual({ ok: false, refusal: { kind: "same-person" } });
  });

  it("is done by who works alone after seven whole days, with her second factor anew", () => {
    expect(agreeWithErasure({ ...alone, now: after(6.99) })).toEqual({ ok: false, refusal: { kind: "still-waiting", from: after(7) } });
    expect(agreeWithErasure({ ...alone, now: after(7), freshFactor: false })).toEqual({ ok: false, refusal: { kind: "factor-not-fresh" } });
    expect(agreeWithErasure({ ...alone, now: after(7) })).toEqual({ ok: true, value: "alone-after-waiting" });
  });
});

describe("a hold", () => {
  const today = day("2026-03-02");
  const hold: DossierHold = {
    id: newId(DossierHoldId),
    trajectoryId: newId(TrajectoryId),
    reason: "complaint",
    note: null,
    until: null,
    placedBy: newId(MembershipId),
    placedAt: new Date("2026-03-02T10:00:00Z"),
  };

  it("holds until somebody lifts it, or through its last day", () => {
    expect(holds(hold, day("2040-01-01"))).toBe(true);
    expect([holds({ until: today }, today), holds({ until: today }, day("2026-03-03"))]).toEqual([true, false]);
  });

  it("is placed once at a time, for days to come", () => {
    expect(placeHold(hold, undefined, today).ok).toBe(true);
    expect(placeHold(hold, { until: null }, today)).toEqual({ ok: false, refusal: { kind: "already-held" } });
    expect(placeHold({ ...hold, until: today }, { until: day("2026-03-01") }, today)).toEqual({
      ok: false,
      refusal: { kind: "not-ahead" },
    });
  });
});

describe("the certificate of an erasure", () => {
  const certificate = ErasureCertificate.parse({
    number: 3,
    erasedAt: new Date("2026-03-10T10:00:00Z"),
    ground: "retention",
    way: "two-people",
    askedBy: "Marit Vos",
    askedAt: new Date("2026-03-09T10:00:00Z"),
    agreedBy: "Ilse de Boer",
    went: [
      { kind: "session", rows: 9 },
      { kind: "phase", rows: 3 },
    ],
    stayed: [{ kind: "invoice", rows: 2 }],
    nameWent: true,
  });

  it("is the same text however its counts are ordered, and another when one of them changes", () => {
    const turned = { ...certificate, went: certificate.went.toReversed() };
    expect(certificateText("Praktijk", turned)).toBe(certificateText("Praktijk", certificate));
    expect(certificateText("Praktijk", { ...certificate, went: [] })).not.toBe(certificateText("Praktijk", certificate));
    expect(certificateText("Praktijk", certificate)).toContain("Bewijs van wissen 3\n");
  });
});
