import { describe, expect, it } from "vitest";
import { ConsentId, ContactId, day, MembershipId, newId, TrajectoryId } from "../primitives/index.ts";
import {
  type Consent,
  ConsentCategory,
  categoriesFor,
  type GivenConsent,
  grantOf,
  HealthCategory,
  mayTell,
  tellingRefusal,
  WorkCategory,
} from "./index.ts";

const contactId = newId(ContactId);
const on = day("2026-11-22");
const consent = (grant: Consent["grant"]): GivenConsent => ({
  ...{ id: newId(ConsentId), trajectoryId: newId(TrajectoryId), givenOn: day("2026-11-01"), textVersion: "2026-11" },
  ...{ how: { kind: "aloud", sessionId: null, note: "gezegd" }, recordedBy: newId(MembershipId), expiresOn: null },
  grant,
  status: "given",
});

describe("may I tell this?", () => {
  const given = consent({ recipient: "practitioner", contactId, categories: ["course", "work-factors"] });

  it("names what the consent of this recipient covers, and what it does not", () => {
    const may = mayTell([given], { kind: "practitioner", contactId }, on);
    expect(may).toMatchObject({ consentIds: [given.id], allowed: ["course", "work-factors"] });
    expect(may.withheld).toContain("scores");
    expect(mayTell([given], { kind: "practitioner", contactId: newId(ContactId) }, on)).toMatchObject({ consentIds: [], allowed: [] });
  });

  it("is no from the day on which it was taken back, and before it was given", () => {
    const back: Consent = { ...given, status: "withdrawn", withdrawnOn: on };
    expect(mayTell([back], { kind: "practitioner", contactId }, on).allowed).toEqual([]);
    expect(mayTell([given], { kind: "practitioner", contactId }, day("2026-10-31")).allowed).toEqual([]);
  });

  it.each(["manager", "hr", "arbeidsdeskundige", "mediator"] as const)("about health is no for a %s, whatever was ticked", (recipient) => {
    expect(categoriesFor(recipient)).toEqual(WorkCategory.options);
    for (const category of HealthCategory.options) {
      expect(grantOf({ recipient, contactId }, [category])).toMatchObject({ ok: false, refusal: { kind: "health-not-for-employer" } });
    }
  });

  it.each(["gp", "practitioner"] as const)("about health can be yes for a %s", (recipient) => {
    expect(categoriesFor(recipient)).toEqual(ConsentCategory.options);
    expect(grantOf({ recipient, contactId }, ["complaints"])).toMatchObject({ ok: true });
  });

  it("refuses what is not covered, and what was looked up before a consent changed", () => {
    const may = mayTell([given], { kind: "practitioner", contactId }, on);
    expect(tellingRefusal(may, { about: ["course"], seen: [given.id] })).toBeNull();
    expect(tellingRefusal(may, { about: ["scores"], seen: [given.id] })).toEqual({ kind: "not-covered", categories: ["scores"] });
    expect(tellingRefusal(may, { about: [], seen: [] })).toEqual({ kind: "consent-changed" });
    const none = mayTell([], { kind: "practitioner", contactId }, on);
    expect(tellingRefusal(none, { about: [], seen: [] })).toBeNull();
    expect(tellingRefusal(none, { about: ["course"], seen: [given.id] })).toEqual({ kind: "consent-changed" });
  });
});
