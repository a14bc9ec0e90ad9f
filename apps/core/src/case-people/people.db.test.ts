import { ContactId, newId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { givenCase, givenIntroductions } from "../testing/given-case.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const NOTHING_TOLD = { contactId: null, about: [], seen: [] };
const pels = { name: "J. Pels", email: "pels@werk.example", phone: null, organisation: null };
const fresh = () => givenCase(team.hers, team.coach.membershipId);
async function withManager(): Promise<TrajectoryId> {
  const trajectoryId = await fresh();
  await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "new", details: pels } });
  return trajectoryId;
}

describe("the people around a client", () => {
  it("are filled in, changed and taken away, each with one audit row", async () => {
    const trajectoryId = await withManager();
    expect(await team.lastEvent()).toMatchObject({ action: "people.changed", details: { role: "manager" } });
    const { manager } = await team.office.people.read({ trajectoryId });
    expect(manager).toMatchObject({ name: "J. Pels", portal: { state: "none" } });
    const id = manager?.id ?? newId(ContactId);
    await team.office.people.save({
      trajectoryId,
      role: "manager",
      person: { kind: "known", id, details: { ...pels, phone: "0612345678", version: manager?.version ?? 0 } },
    });
    expect(await team.hers.people.read({ trajectoryId })).toMatchObject({ manager: { id, phone: "0612345678" } });
    await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "nobody" } });
    expect(await team.hers.people.read({ trajectoryId })).toMatchObject({ manager: null, choices: { manager: [{ id }] } });
  });

  it("stay who they are: under another name would be somebody whom the client never saw", async () => {
    const trajectoryId = await withManager();
    const { manager } = await team.hers.people.read({ trajectoryId });
    const { id = newId(ContactId), version = 0 } = manager ?? {};
    const change = (name: string) =>
      team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "known", id, details: { ...pels, name, version } } });

    expect(await change("M. Smit")).toEqual({ ok: false, refusal: { kind: "somebody-else" } });
    expect((await team.hers.people.read({ trajectoryId })).manager).toMatchObject({ id, name: "J. Pels", version });
    expect(await change("Jan Pels")).toMatchObject({ ok: true, value: { contactId: id } });
  });

  it("read from the day on which they came, also when nobody stood there for a while", async () => {
    const trajectoryId = await withManager();
    await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "nobody" } });
    await team.test.database.admin`update work.trajectory set manager_since = ${team.inDays(-30)} where id = ${trajectoryId}`;
    await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "new", details: { ...pels, name: "M. Smit" } } });
    const [found] = await team.test.database.admin`select manager_since::text as since from work.trajectory where id = ${trajectoryId}`;
    expect(found).toEqual({ since: team.inDays(0) });
  });

  it("never come from another employer or another role", async () => {
    const { manager } = await team.hers.people.read({ trajectoryId: await withManager() });
    const elsewhere = await fresh();
    const person = { kind: "known" as const, id: manager?.id ?? newId(ContactId), details: null };
    await expect(team.hers.people.save({ trajectoryId: elsewhere, role: "manager", person })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.hers.people.save({ trajectoryId: elsewhere, role: "bedrijfsarts", person })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("an invitation of the manager", () => {
  it("puts a neutral mail in the outbox, that names neither client nor health", async () => {
    const trajectoryId = await withManager();
    await givenIntroductions(team.hers, trajectoryId);
    expect(await team.hers.people.invite({ trajectoryId, role: "manager" })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "manager.invited", details: { role: "manager" } });
    const [mail] = await team.test.database
      .admin`select "to", subject, text from identity.mail where tenant_id = ${team.practice.id} order by created_at desc limit 1`;
    expect(mail).toMatchObject({ to: "pels@werk.example" });
    expect(`${mail?.["subject"]} ${mail?.["text"]}`).not.toMatch(/Noor|ziek|verzuim|herstel/i);
    expect(mail?.["text"]).toContain("http://localhost:4601/invitation/");
    expect(await team.hers.people.read({ trajectoryId })).toMatchObject({ manager: { portal: { state: "invited" } } });
    expect(await team.hers.people.invite({ trajectoryId, role: "manager" })).toEqual({ ok: false, refusal: { kind: "invited-lately" } });
  });

  it("is refused without a person, without an address and to who is in already", async () => {
    const trajectoryId = await fresh();
    expect(await team.hers.people.invite({ trajectoryId, role: "hr" })).toEqual({ ok: false, refusal: { kind: "no-contact" } });
    const saved = await team.hers.people.save({ trajectoryId, role: "hr", person: { kind: "new", details: { ...pels, email: null } } });
    expect(await team.hers.people.invite({ trajectoryId, role: "hr" })).toEqual({ ok: false, refusal: { kind: "no-email" } });
    const id = contactIdOf(saved);
    await team.hers.people.save({
      trajectoryId,
      role: "hr",
      person: { kind: "known", id, details: { ...pels, email: "hr@werk.example", version: 1 } },
    });
    await givenEmployerSide(team.test.service, team.practice, "hr", id);
    expect(await team.hers.people.invite({ trajectoryId, role: "hr" })).toEqual({ ok: false, refusal: { kind: "already-member" } });
  });
});

describe("the client comes first", () => {
  it("so nobody at her employer is invited before she saw who it is, and HR instead where she would rather", async () => {
    const trajectoryId = await fresh();
    const saved = await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "new", details: pels } });
    const invite = () => team.hers.people.invite({ trajectoryId, role: "manager" });
    expect(await invite()).toEqual({ ok: false, refusal: { kind: "not-shown-to-client" } });
    const contactId = contactIdOf(saved);
    const shown = { trajectoryId, contactId, shownOn: team.inDays(0) };
    await team.hers.privacy.introduce({ ...shown, answer: "hr-instead" });
    expect(await invite()).toEqual({ ok: false, refusal: { kind: "client-named-hr" } });
    await team.hers.privacy.introduce({ ...shown, answer: "fine" });
    expect(await invite()).toEqual({ ok: true, value: null });
  });

  it("and a new manager is somebody she has not seen yet", async () => {
    const trajectoryId = await withManager();
    await givenIntroductions(team.hers, trajectoryId);
    await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "new", details: { ...pels, name: "A. Bos" } } });
    expect(await team.hers.people.invite({ trajectoryId, role: "manager" })).toMatchObject({ refusal: { kind: "not-shown-to-client" } });
  });
});

describe("someone without a portal", () => {
  const therapist = { name: "Kanarie Vogel", email: null, phone: null, organisation: "Praktijk Vogel" };
  const given = async () => {
    const trajectoryId = await fresh();
    const saved = await team.hers.people.saveOutside({ trajectoryId, person: { kind: "new", as: "practitioner", details: therapist } });
    return { trajectoryId, contactId: contactIdOf(saved) };
  };

  it("stands beside this client alone, and the audit does not say what he is", async () => {
    const { trajectoryId, contactId } = await given();
    expect(await team.lastEvent()).toMatchObject({ action: "people.changed", details: { role: "other" } });
    expect((await team.hers.people.read({ trajectoryId })).outside).toMatchObject([{ id: contactId, kind: "practitioner", version: 1 }]);
    expect((await team.hers.people.read({ trajectoryId: await fresh() })).outside).toEqual([]);
    expect((await team.hers.practice.contacts()).some(({ id }) => id === contactId)).toBe(false);
  });

  it("is not told to the office, and not to be changed by it", async () => {
    const { trajectoryId, contactId } = await given();
    expect(await team.office.people.read({ trajectoryId })).toMatchObject({ outside: [], outsideChoices: [], may: { readOutside: false } });
    await expect(team.office.people.saveOutside({ trajectoryId, person: { kind: "gone", id: contactId } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is not overwritten by who read him before a colleague changed him", async () => {
    const { trajectoryId, contactId: id } = await given();
    const change = (phone: string) =>
      team.hers.people.saveOutside({ trajectoryId, person: { kind: "known", id, details: { ...therapist, phone, version: 1 } } });
    await change("1");
    await expect(change("2")).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is not made into somebody else", async () => {
    const { trajectoryId, contactId: id } = await given();
    const details = { ...therapist, name: "Bente Merel", version: 1 };
    const told = await team.hers.people.saveOutside({ trajectoryId, person: { kind: "known", id, details } });
    expect(told).toEqual({ ok: false, refusal: { kind: "somebody-else" } });
    expect((await team.hers.people.read({ trajectoryId })).outside).toMatchObject([{ id, name: "Kanarie Vogel", version: 1 }]);
  });

  it("goes from the case, and what was written with him stays", async () => {
    const { trajectoryId, contactId } = await given();
    const moment = { with: "practitioner" as const, how: "phone" as const, minutes: 5, told: "Afspraak verzet", about: [], seen: [] };
    await team.hers.people.addMoment({ trajectoryId, on: team.inDays(-1), at: "10:00", ...moment, contactId });
    await team.hers.people.saveOutside({ trajectoryId, person: { kind: "gone", id: contactId } });
    expect((await team.hers.people.read({ trajectoryId })).outside).toEqual([]);
    expect(await team.hers.people.moments({ trajectoryId })).toMatchObject([{ name: "Kanarie Vogel", about: [], consentIds: [] }]);
  });
});

describe("whoever has nothing to do with a case", () => {
  const verbs = [
    ["read", (who: GivenTeam["hers"], trajectoryId: TrajectoryId) => who.people.read({ trajectoryId })],
    ["save", (who, trajectoryId) => who.people.save({ trajectoryId, role: "hr", person: { kind: "nobody" } })],
    ["invite", (who, trajectoryId) => who.people.invite({ trajectoryId, role: "hr" })],
    ["moments", (who, trajectoryId) => who.people.moments({ trajectoryId })],
    [
      "ask whether she may tell",
      (who, trajectoryId) => who.people.mayTell({ trajectoryId, with: "hr", contactId: null, on: team.inDays(0) }),
    ],
    [
      "put someone beside her",
      (who, trajectoryId) => who.people.saveOutside({ trajectoryId, person: { kind: "new", as: "gp", details: pels } }),
    ],
    ["read questions", (who, trajectoryId) => who.people.questions({ trajectoryId })],
    [
      "keep a question",
      (who, trajectoryId) => who.people.saveQuestion({ trajectoryId, known: null, askedOn: team.inDays(0), text: "Hoe gaat het?" }),
    ],
    [
      "add a moment",
      (who, trajectoryId) =>
        who.people.addMoment({
          trajectoryId,
          on: team.inDays(-1),
          at: "10:00",
          with: "hr",
          how: "mail",
          minutes: null,
          told: "",
          ...NOTHING_TOLD,
        }),
    ],
  ] as const satisfies readonly (readonly [string, (who: GivenTeam["hers"], id: TrajectoryId) => Promise<unknown>])[];

  it.each(verbs)("%s: another coach and another practice find nothing, a visitor signs in first", async (_verb, call) => {
    const id = await fresh();
    await expect(call(team.colleague, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.visitor, id)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("the office reads no contact moment", async () => {
    await expect(team.office.people.moments({ trajectoryId: await fresh() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
