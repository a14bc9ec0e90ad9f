import type { EmployerId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const NOT_FOUND = { code: "NOT_FOUND" };
const UNAUTHORIZED = { code: "UNAUTHORIZED" };
const address = { street: "Kade 12", postcode: "3511 AB", city: "Utrecht" };

async function profile(told: Record<string, unknown> = {}) {
  const { version, profile: known } = await team.owner.practice.read();
  return { version, profile: { ...known, ...told } };
}

describe("the profile of a practice", () => {
  it("is changed by its owner and leaves one audit row", async () => {
    const saved = await team.owner.practice.saveProfile(
      await profile({ legalName: "Praktijk Oever B.V.", address, kvkNumber: "1234 5678" }),
    );
    expect(saved).toMatchObject({ ok: true });
    expect(await team.lastEvent()).toMatchObject({ action: "settings.change", outcome: "done" });
    expect(await team.hers.practice.read()).toMatchObject({
      mayChange: false,
      profile: { legalName: "Praktijk Oever B.V.", kvkNumber: "12345678" },
    });
  });

  it.each([
    ["no legal name", { legalName: " " }, { field: "legalName", problem: "required" }],
    ["a wrong KvK number", { kvkNumber: "123" }, { field: "kvkNumber", problem: "kvk-number" }],
    ["a mistyped account number", { iban: "NL91 ABNA 0417 1643 01" }, { field: "iban", problem: "iban" }],
    ["an accent that cannot be read", { accent: "#ffee88" }, { field: "accent", problem: "accent-too-light" }],
    ["a page that calls itself a picture", { logo: "data:image/png;base64,PGh0bWw+" }, { field: "logo", problem: "logo-not-a-picture" }],
    [
      "half an address",
      { address: { street: "Kade 12", postcode: "", city: "Utrecht" } },
      { field: "address.postcode", problem: "required" },
    ],
    ["a term of 90 days", { paymentTermDays: 90 }, { field: "paymentTermDays", problem: "payment-term" }],
  ])("is refused with %s, at its field", async (_, told, refusal) => {
    expect(await team.owner.practice.saveProfile(await profile(told))).toEqual({ ok: false, refusal: [refusal] });
    expect(await team.lastEvent()).toMatchObject({ action: "settings.change", outcome: "refused" });
  });

  it("is not saved over what another owner changed in the meantime", async () => {
    const mine = await profile({ footer: "Van mij" });
    await team.owner.practice.saveProfile({ ...mine, profile: { ...mine.profile, footer: "Van de ander" } });
    await expect(team.owner.practice.saveProfile(mine)).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await team.owner.practice.read()).profile.footer).toBe("Van de ander");
  });

  it("is not changed by coach or office, and unknown to a visitor", async () => {
    const mine = await profile();
    await expect(team.hers.practice.saveProfile(mine)).rejects.toMatchObject(NOT_FOUND);
    await expect(team.office.practice.saveProfile(mine)).rejects.toMatchObject(NOT_FOUND);
    await expect(team.visitor.practice.saveProfile(mine)).rejects.toMatchObject(UNAUTHORIZED);
    await expect(team.visitor.practice.read()).rejects.toMatchObject(UNAUTHORIZED);
    expect((await team.stranger.practice.read()).name).not.toBe((await team.owner.practice.read()).name);
  });
});

async function employer(name: string): Promise<{ id: EmployerId; version: number }> {
  const outcome = await team.office.practice.saveEmployer({ known: null, name, invoicing: { legalName: name } });
  if (!outcome.ok) throw new Error("not added");
  return { id: outcome.value.employerId, version: outcome.value.version };
}

describe("an employer", () => {
  it("is added and changed by who invoices, with one audit row each", async () => {
    const known = await employer("Bakkerij De Molen");
    expect(await team.lastEvent()).toMatchObject({ action: "employer.save", outcome: "done" });
    const invoicing = { legalName: "Bakkerij De Molen B.V.", invoiceAddress: address, purchaseOrder: "required", oin: "" };
    expect(await team.hers.practice.saveEmployer({ known, name: "De Molen", invoicing })).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    const found = (await team.owner.practice.employers()).find(({ id }) => id === known.id);
    expect(found).toMatchObject({
      name: "De Molen",
      invoicing: { legalName: "Bakkerij De Molen B.V.", purchaseOrder: "required", oin: null },
    });
  });

  it("is refused per field, also when another has its name", async () => {
    await employer("Gemeente Oever");
    const add = (name: string, invoicing: Record<string, unknown>) => team.hers.practice.saveEmployer({ known: null, name, invoicing });
    expect(await add("", { legalName: "", oin: "12" })).toEqual({
      ok: false,
      refusal: [
        { field: "name", problem: "required" },
        { field: "legalName", problem: "required" },
        { field: "oin", problem: "oin" },
      ],
    });
    expect(await add("gemeente oever", { legalName: "Gemeente Oever" })).toEqual({
      ok: false,
      refusal: [{ field: "name", problem: "taken" }],
    });
    const both = await Promise.all([add("Tweeling", { legalName: "A" }), add("Tweeling", { legalName: "B" })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is not saved over what a colleague changed in the meantime", async () => {
    const known = await employer("Zorg en Zo");
    const change = () => team.hers.practice.saveEmployer({ known, name: "Zorg en Zo", invoicing: { legalName: "Zorg en Zo B.V." } });
    await change();
    await expect(change()).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("of another practice does not exist, and a visitor signs in first", async () => {
    const known = await employer("Verderop");
    const input = { known, name: "Verderop", invoicing: { legalName: "Verderop" } };
    await expect(team.stranger.practice.saveEmployer(input)).rejects.toMatchObject(NOT_FOUND);
    expect((await team.stranger.practice.employers()).some(({ id }) => id === known.id)).toBe(false);
    await expect(team.visitor.practice.saveEmployer(input)).rejects.toMatchObject(UNAUTHORIZED);
    await expect(team.visitor.practice.employers()).rejects.toMatchObject(UNAUTHORIZED);
  });
});

const facts = { name: "J. Pels", email: "pels@molen.example", phone: null, organisation: null };

async function contact() {
  const { id: employerId } = await employer(`Werkgever ${Math.random()}`);
  const saved = await team.hers.practice.saveContact({ kind: "manager", known: null, employerId, ...facts });
  return { contactId: contactIdOf(saved) };
}

describe("a contact", () => {
  it("is added to an employer and changed, with one audit row each", async () => {
    const { contactId } = await contact();
    expect(await team.lastEvent()).toMatchObject({ action: "contact.save", outcome: "done" });
    await team.office.practice.saveContact({ kind: "known", known: { id: contactId, version: 1 }, ...facts, phone: "030 123" });
    expect((await team.hers.practice.contacts()).find(({ id }) => id === contactId)).toMatchObject({ kind: "manager", phone: "030 123" });
  });

  it("is not made into somebody else: what clients allowed holds for a person", async () => {
    const { contactId } = await contact();
    const input = { kind: "known" as const, known: { id: contactId, version: 1 }, ...facts, name: "M. Smit", email: "smit@molen.example" };
    expect(await team.office.practice.saveContact(input)).toEqual({ ok: false, refusal: { kind: "somebody-else" } });
    expect((await team.hers.practice.contacts()).find(({ id }) => id === contactId)).toMatchObject({ name: "J. Pels", version: 1 });
  });

  it("is not saved over what a colleague changed in the meantime", async () => {
    const { contactId } = await contact();
    const change = (phone: string) =>
      team.hers.practice.saveContact({ kind: "known", known: { id: contactId, version: 1 }, ...facts, phone });
    await change("1");
    await expect(change("2")).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("of another practice does not exist, and a visitor signs in first", async () => {
    const { contactId } = await contact();
    const input = { kind: "known" as const, known: { id: contactId, version: 1 }, ...facts };
    await expect(team.stranger.practice.saveContact(input)).rejects.toMatchObject(NOT_FOUND);
    const { id: employerId } = await employer("Van ons");
    await expect(team.stranger.practice.saveContact({ kind: "hr", known: null, employerId, ...facts })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.visitor.practice.saveContact(input)).rejects.toMatchObject(UNAUTHORIZED);
    await expect(team.visitor.practice.contacts()).rejects.toMatchObject(UNAUTHORIZED);
  });
});

describe("data and safety", () => {
  it("says in sentences what is not well", async () => {
    const { findings, mail, https, lastBackupAt } = await team.hers.practice.safety();
    expect({ mail, https, lastBackupAt }).toEqual({ mail: false, https: false, lastBackupAt: null });
    expect(findings.filter(({ well }) => !well).length).toBeGreaterThanOrEqual(3);
    for (const { text } of findings) expect(text).toMatch(/\.$/);
    expect(await team.lastEvent()).toMatchObject({ action: "settings.read" });
    await expect(team.visitor.practice.safety()).rejects.toMatchObject(UNAUTHORIZED);
  });
});

describe("ready for real clients", () => {
  const itemOf = async (item: string) => (await team.owner.practice.readiness()).items.find((one) => one.item === item);

  it("is looked at by Hervat itself, and only what it cannot see is said by the owner", async () => {
    expect(await itemOf("https")).toEqual({ item: "https", done: false, byHand: null, confirmedOn: null });
    expect(await itemOf("second-factor")).toMatchObject({ done: false, byHand: null });
    await team.test.database.admin`
      insert into auth."user" (id, name, email, two_factor_enabled) select id, name, email, true from identity.person`;
    expect(await itemOf("second-factor")).toMatchObject({ done: true, byHand: null });
    expect(await itemOf("restored")).toMatchObject({ done: false, byHand: "restored" });
    await team.owner.practice.confirmReadiness({ item: "restored", done: true });
    expect(await team.lastEvent()).toMatchObject({ action: "readiness.confirm", details: { item: "restored", done: true } });
    expect(await itemOf("restored")).toMatchObject({ done: true, confirmedOn: expect.stringMatching(/^\d{4}-/) });
    await team.owner.practice.confirmReadiness({ item: "restored", done: false });
    expect(await itemOf("restored")).toMatchObject({ done: false, confirmedOn: null });
  });

  it("is of the owner: a coach and a visitor read nothing, and nobody ticks what Hervat sees", async () => {
    await expect(team.hers.practice.readiness()).rejects.toMatchObject(NOT_FOUND);
    await expect(team.hers.practice.confirmReadiness({ item: "restored", done: true })).rejects.toMatchObject(NOT_FOUND);
    await expect(team.visitor.practice.readiness()).rejects.toMatchObject(UNAUTHORIZED);
    // @ts-expect-error: https is no matter of opinion
    await expect(team.owner.practice.confirmReadiness({ item: "https", done: true })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("one's own signature", () => {
  it("is kept per practice and changed by oneself alone", async () => {
    await team.hers.account.saveSignature({ title: "Coach", phone: "06 12345678", seen: { title: null, phone: null } });
    expect(await team.lastEvent()).toMatchObject({ action: "account.change", outcome: "done" });
    expect(await team.hers.account.signature()).toEqual({ title: "Coach", phone: "06 12345678" });
    expect(await team.colleague.account.signature()).toEqual({ title: null, phone: null });
    await expect(team.visitor.account.signature()).rejects.toMatchObject(UNAUTHORIZED);
    await expect(
      team.visitor.account.saveSignature({ title: null, phone: null, seen: { title: null, phone: null } }),
    ).rejects.toMatchObject(UNAUTHORIZED);
  });
});
