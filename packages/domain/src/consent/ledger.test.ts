import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/index.ts";
import { ContactId, day, MembershipId, newId, TrajectoryId } from "../primitives/index.ts";
import { type Consent, consentStands, type GrantTo, ledgerOf, recordConsent, refuseConsent, withdrawCategory } from "./index.ts";

const today = day("2026-11-22");
const trajectoryId = newId(TrajectoryId);
const recordedBy = newId(MembershipId);
const doctor: GrantTo = { recipient: "bedrijfsarts", contactId: newId(ContactId), reach: "named" };
const manager: GrantTo = { recipient: "manager", contactId: newId(ContactId) };
const form = { trajectoryId, recordedBy, textVersion: "2026-11" };

function given(categories: ("course" | "energy" | "work-factors")[], to: GrantTo = doctor, on = today): Consent {
  const made = recordConsent({ ...form, to, categories, givenOn: on, how: { kind: "portal" }, expiresOn: null }, today);
  if (!made.ok) throw new Error(made.refusal.kind);
  return made.value;
}
function refused(categories: ("course" | "energy")[], on = today) {
  const made = refuseConsent({ ...form, to: doctor, categories }, on);
  if (!made.ok) throw new Error(made.refusal.kind);
  return made.value;
}
const standing = (facts: Parameters<typeof ledgerOf>[1], category: string, on = today) =>
  ledgerOf(doctor, facts, on).find((line) => line.category === category)?.standing;

describe("the ledger of what may go to whom", () => {
  it("shows nothing as a yes before she answered", () => {
    const lines = ledgerOf(doctor, { consents: [], refusals: [] }, today);
    expect(new Set(lines.map((line) => line.standing))).toEqual(new Set(["open"]));
  });

  it("shows what she allowed with its day, its wording and how", () => {
    const line = ledgerOf(doctor, { consents: [given(["course"])], refusals: [] }, today).find(({ category }) => category === "course");
    expect(line).toEqual({ category: "course", standing: "given", since: today, until: null, how: "portal", textVersion: "2026-11" });
  });

  it("keeps a refusal as a refusal, and her latest word counts", () => {
    const before = addDays(today, -3);
    expect(standing({ consents: [], refusals: [refused(["course"])] }, "course")).toBe("refused");
    expect(standing({ consents: [given(["course"])], refusals: [refused(["course"], before)] }, "course")).toBe("given");
    const { withdrawn } = withdrawCategory(doctor, "course", [given(["course"])], today);
    expect(standing({ consents: withdrawn, refusals: [refused(["course"], before)] }, "course")).toBe("withdrawn");
  });

  it("has no line about health for someone at work", () => {
    const categories = ledgerOf(manager, { consents: [], refusals: [] }, today).map(({ category }) => category);
    expect(categories).toEqual(["work-factors", "work-goals", "work-agreements", "evaluation"]);
    expect(refuseConsent({ ...form, to: manager, categories: ["energy"] }, today)).toMatchObject({ ok: false });
  });

  it("ends one thing and lets the others go on as she gave them", () => {
    const paper = given(["course", "energy"]);
    const { withdrawn, goesOn } = withdrawCategory(doctor, "energy", [paper, given(["work-factors"], manager)], today);
    expect(withdrawn).toHaveLength(1);
    expect(goesOn).toMatchObject([{ grant: { categories: ["course"] }, givenOn: paper.givenOn, how: paper.how }]);
    const to = { kind: "bedrijfsarts", contactId: doctor.contactId, colleagueOf: [] } as const;
    expect(consentStands([...withdrawn, ...goesOn], to, "energy", today)).toBe(false);
    expect(consentStands([...withdrawn, ...goesOn], to, "course", today)).toBe(true);
  });
});
