import { describe, expect, it } from "vitest";
import { type Consent, type Recipient, recordConsent, withdrawConsent } from "../consent/index.ts";
import { ContactId, day, MembershipId, newId, ReportId, TrajectoryId } from "../primitives/index.ts";
import { regrettedByWithdrawal } from "./regretted-by-withdrawal.ts";
import { Report } from "./report.ts";

const today = day("2026-11-22");
const doctor = newId(ContactId);
const trajectoryId = newId(TrajectoryId);
const recipient: Recipient = { kind: "bedrijfsarts", contactId: doctor, colleagueOf: [] };

function consentUntil(expiresOn: ReturnType<typeof day> | null): Consent {
  const form = {
    trajectoryId,
    to: { recipient: "bedrijfsarts", contactId: doctor, reach: "named" } as const,
    categories: ["course", "energy"] as const,
    givenOn: day("2026-10-01"),
    how: { kind: "portal" } as const,
    textVersion: "2026-11",
    recordedBy: newId(MembershipId),
    expiresOn,
  };
  const given = recordConsent({ ...form, categories: [...form.categories] }, today);
  if (!given.ok) throw new Error(given.refusal.kind);
  return given.value;
}

function takenBack(consent: Consent): Consent {
  const back = withdrawConsent(consent, today);
  if (!back.ok) throw new Error(back.refusal.kind);
  return back.value;
}

function fetched(told: Record<string, unknown> = {}): Report {
  const versionHash = "a".repeat(64);
  const agreement = { versionHash, agreedOn: "2026-10-02", how: { kind: "portal" }, recordedBy: newId(MembershipId), remarks: null };
  return Report.parse({
    ...{ id: newId(ReportId), trajectoryId, kind: "bedrijfsarts-rapportage", version: 1, versionHash, categories: ["course"] },
    ...{ status: "fetched", agreement, confirmation: null, releasedAt: new Date("2026-10-03T09:00:00Z"), releasedBy: newId(MembershipId) },
    ...{ recipientContactId: doctor, consentId: null, fetchedAt: new Date("2026-10-04T09:00:00Z"), regrettedOn: null },
    ...told,
  });
}

describe("a consent that she takes back after her report was fetched", () => {
  it("asks its reader not to use it any more", () => {
    const consent = consentUntil(null);
    const report = fetched();
    const withdrawal = { before: [consent], after: [takenBack(consent)] };
    expect(regrettedByWithdrawal([report], withdrawal, () => recipient, today)).toEqual([report]);
  });

  it("asks nothing where another consent still covers it, where it had run out, or where it was asked before", () => {
    const consent = consentUntil(null);
    const whole = { before: [consent, consentUntil(null)], after: [takenBack(consent), consentUntil(null)] };
    expect(regrettedByWithdrawal([fetched()], whole, () => recipient, today)).toEqual([]);
    const old = consentUntil(day("2026-10-20"));
    expect(regrettedByWithdrawal([fetched()], { before: [old], after: [] }, () => recipient, today)).toEqual([]);
    const asked = fetched({ regrettedOn: "2026-11-01" });
    expect(regrettedByWithdrawal([asked], { before: [consent], after: [] }, () => recipient, today)).toEqual([]);
  });

  it("asks nothing of the manager, whose report needs no consent", () => {
    const evaluation = fetched({ kind: "evaluation", categories: ["evaluation"] });
    expect(regrettedByWithdrawal([evaluation], { before: [consentUntil(null)], after: [] }, () => recipient, today)).toEqual([]);
  });
});
