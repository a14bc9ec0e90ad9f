import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ContactId, EmployerId, MembershipId, newId, PersonId, PracticeId } from "../primitives/index.ts";
import { ClientCode, Contact, Email, Membership, membershipStands } from "./index.ts";

describe("an e-mail address", () => {
  it.each([
    ["  Noor.deWit@Voorbeeld.NL ", "noor.dewit@voorbeeld.nl"],
    ["JAN+werk@example.org", "jan+werk@example.org"],
  ])("%j is kept as %s", (typed, kept) => {
    expect(Email.parse(typed)).toBe(kept);
  });

  it.each(["", "noor", "noor@", "@voorbeeld.nl", "noor voorbeeld.nl", "a@b", "noor@@voorbeeld.nl"])("%j is none", (typed) => {
    expect(Email.safeParse(typed).success).toBe(false);
  });

  it("stays the same however often it is tidied", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const once = Email.safeParse(address);
        if (once.success) expect(Email.parse(once.data)).toBe(once.data);
      }),
    );
  });

  it("is one person's, whatever capitals and spaces were typed", () => {
    fc.assert(
      fc.property(fc.constantFrom(" ", "\t", ""), fc.boolean(), (space, loud) => {
        const address = "noor@voorbeeld.nl";
        expect(Email.parse(`${space}${loud ? address.toUpperCase() : address}${space}`)).toBe(address);
      }),
    );
  });
});

describe("a membership", () => {
  const base = { id: newId(MembershipId), practiceId: newId(PracticeId), personId: newId(PersonId), endedAt: null };

  it("of a manager is always of someone the practice knows", () => {
    expect(Membership.safeParse({ ...base, role: "manager" }).success).toBe(false);
    expect(Membership.safeParse({ ...base, role: "manager", contactId: newId(ContactId) }).success).toBe(true);
    expect(Membership.safeParse({ ...base, role: "coach" }).success).toBe(true);
  });

  it("opens its door until the moment it ended", () => {
    const ended = Membership.parse({ ...base, role: "coach", endedAt: new Date("2026-11-22T10:00:00Z") });
    expect(membershipStands(ended, new Date("2026-11-22T09:59:59Z"))).toBe(true);
    expect(membershipStands(ended, new Date("2026-11-22T10:00:00Z"))).toBe(false);
    expect(membershipStands(Membership.parse({ ...base, role: "coach" }), new Date("2100-01-01"))).toBe(true);
  });
});

describe("a contact", () => {
  const base = { id: newId(ContactId), name: "J. Pels", email: null, phone: null, organisation: null };

  it("who manages or does HR belongs to an employer; a bedrijfsarts need not", () => {
    expect(Contact.safeParse({ ...base, kind: "manager", employerId: null }).success).toBe(false);
    expect(Contact.safeParse({ ...base, kind: "hr", employerId: newId(EmployerId) }).success).toBe(true);
    expect(Contact.safeParse({ ...base, kind: "bedrijfsarts", employerId: null }).success).toBe(true);
  });
});

describe("a client code", () => {
  it.each(["", "   ", "x".repeat(41)])("%j is none", (code) => {
    expect(ClientCode.safeParse(code).success).toBe(false);
  });
});
