import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactIdOf } from "../testing/contact-id-of.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const fresh = () => givenCase(team.hers, team.coach.membershipId);

describe("a contact moment", () => {
  const told = { with: "client" as const, how: "phone" as const, minutes: 10, told: "kanarie belde", contactId: null, about: [], seen: [] };

  it("is kept sealed, and shown to the coach", async () => {
    const trajectoryId = await fresh();
    expect(await team.hers.people.addMoment({ trajectoryId, on: team.inDays(-1), at: "10:00", ...told })).toEqual({
      ok: true,
      value: null,
    });
    expect(await team.lastEvent()).toMatchObject({ action: "contact-moment.recorded", outcome: "done" });
    expect(await team.hers.people.moments({ trajectoryId })).toMatchObject([{ told: "kanarie belde", with: "client" }]);
    const rows = await team.test.database
      .admin`select c::text as row from care.contact_moment c union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain("kanarie");
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
  });

  it("cannot lie ahead", async () => {
    const trajectoryId = await fresh();
    expect(await team.hers.people.addMoment({ trajectoryId, on: team.inDays(2), at: "10:00", ...told })).toEqual({
      ok: false,
      refusal: { kind: "in-the-future" },
    });
  });
});

describe("may I tell this?", () => {
  const doctor = { name: "Dr. Jansen", email: null, phone: null, organisation: "Arbodienst" };
  async function withConsent() {
    const trajectoryId = await fresh();
    const saved = await team.hers.people.save({ trajectoryId, role: "bedrijfsarts", person: { kind: "new", details: doctor } });
    const contactId = contactIdOf(saved);
    const how = { kind: "aloud" as const, sessionId: null, note: "Gezegd" };
    const given = { trajectoryId, contactId, reach: "named" as const, categories: ["course" as const], expiresOn: null, how };
    const recorded = await team.hers.consent.record({ ...given, givenOn: team.inDays(-5) });
    if (!recorded.ok) throw new Error("no consent");
    return { trajectoryId, consentId: recorded.value.consentId };
  }
  const asked = (trajectoryId: TrajectoryId, days: number) => ({
    ...{ trajectoryId, with: "bedrijfsarts" as const, contactId: null, on: team.inDays(days) },
  });

  it("shows what the client allows this bedrijfsarts on that day, and what not", async () => {
    const { trajectoryId, consentId } = await withConsent();
    const shown = await team.hers.people.mayTell(asked(trajectoryId, -1));
    expect(shown).toMatchObject({ name: "Dr. Jansen", may: { consentIds: [consentId], allowed: ["course"] } });
    expect(shown.may?.withheld).toContain("complaints");
    expect((await team.hers.people.mayTell(asked(trajectoryId, -9))).may).toMatchObject({ consentIds: [], allowed: [] });
    expect((await team.hers.people.mayTell({ ...asked(trajectoryId, -1), with: "client" })).may).toBeNull();
  });

  it("keeps with the moment what was told and on which consent", async () => {
    const { trajectoryId, consentId } = await withConsent();
    const moment = { ...asked(trajectoryId, -1), at: "10:00", how: "phone" as const, minutes: 5, told: "Verloop besproken" };
    expect(await team.hers.people.addMoment({ ...moment, about: ["course"], seen: [consentId] })).toEqual({ ok: true, value: null });
    expect(await team.hers.people.moments({ trajectoryId })).toMatchObject([
      { name: "Dr. Jansen", about: ["course"], consentIds: [consentId] },
    ]);
  });

  it("refuses what is not covered, and a consent taken back since the coach looked", async () => {
    const { trajectoryId, consentId } = await withConsent();
    const moment = { ...asked(trajectoryId, 0), at: "00:01", how: "phone" as const, minutes: 5, told: "x" };
    expect(await team.hers.people.addMoment({ ...moment, about: ["scores"], seen: [consentId] })).toEqual({
      ok: false,
      refusal: { kind: "not-covered", categories: ["scores"] },
    });
    await team.hers.consent.withdraw({ trajectoryId, consentId, on: team.inDays(0) });
    expect(await team.hers.people.addMoment({ ...moment, about: ["course"], seen: [consentId] })).toEqual({
      ok: false,
      refusal: { kind: "consent-changed" },
    });
    expect(await team.hers.people.moments({ trajectoryId })).toEqual([]);
  });
});

describe("the question of the bedrijfsarts", () => {
  it("is kept sealed with its day, changed once, and never over a change of someone else", async () => {
    const trajectoryId = await fresh();
    const question = { trajectoryId, askedOn: team.inDays(-3), text: "Kan zij kanarie beginnen?" };
    await team.hers.people.saveQuestion({ ...question, known: null });
    const [asked] = await team.hers.people.questions({ trajectoryId });
    if (asked === undefined) throw new Error("no question");
    expect(asked).toMatchObject({ text: question.text, askedOn: question.askedOn, version: 1 });
    const change = () => team.hers.people.saveQuestion({ ...question, known: { id: asked.id, version: 1 }, text: "Wanneer begint zij?" });
    expect(await change()).toEqual({ ok: true, value: null });
    await expect(change()).rejects.toMatchObject({ code: "CONFLICT" });
    const rows = await team.test.database
      .admin`select q::text as row from care.doctors_question q union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
    expect(await team.hers.people.saveQuestion({ ...question, known: null, askedOn: team.inDays(2) })).toMatchObject({ ok: false });
  });
});
