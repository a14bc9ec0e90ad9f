import { ContactId, newId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenEmployerSide, givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const pels = { name: "J. Pels", email: "pels@werk.example", phone: null, organisation: null };
const fresh = (told: Record<string, unknown> = {}) => givenCase(team.hers, team.coach.membershipId, told);
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
      person: { kind: "known", id, details: { ...pels, phone: "0612345678" } },
    });
    expect(await team.hers.people.read({ trajectoryId })).toMatchObject({ manager: { id, phone: "0612345678" } });
    await team.hers.people.save({ trajectoryId, role: "manager", person: { kind: "nobody" } });
    expect(await team.hers.people.read({ trajectoryId })).toMatchObject({ manager: null, choices: { manager: [{ id }] } });
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
    const id = saved.value.contactId ?? newId(ContactId);
    await team.hers.people.save({
      trajectoryId,
      role: "hr",
      person: { kind: "known", id, details: { ...pels, email: "hr@werk.example" } },
    });
    await givenEmployerSide(team.test.service, team.practice, "hr", id);
    expect(await team.hers.people.invite({ trajectoryId, role: "hr" })).toEqual({ ok: false, refusal: { kind: "already-member" } });
  });
});

describe("a contact moment", () => {
  const told = { with: "client" as const, how: "phone" as const, minutes: 10, told: "kanarie belde" };

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

describe("today", () => {
  it("shows the coach her talks, what waits for her and what the law asks", async () => {
    const trajectoryId = await fresh({ startedOn: team.inDays(-60), firstSickDay: team.inDays(-100), name: "Vandaag Jansen" });
    const plan = { trajectoryId, kind: "session" as const, durationMinutes: 60, times: 1, everyDays: 7 };
    await team.hers.session.plan({ ...plan, on: team.inDays(0), at: "00:05" });
    await team.hers.session.plan({ ...plan, on: team.inDays(-2), at: "10:00" });
    await team.hers.session.plan({ ...plan, on: team.inDays(-9), at: "10:00" });
    const [oldest] = (await team.hers.session.list({ trajectoryId })).sessions;
    if (oldest) await team.hers.session.close({ sessionId: oldest.id, outcome: "held", durationMinutes: 60 });

    const shown = await team.hers.today.read();
    expect(shown.sessions).toMatchObject([{ trajectoryId, name: "Vandaag Jansen" }]);
    expect(shown.waits.filter((wait) => wait.trajectoryId === trajectoryId).map(({ kind }) => kind)).toEqual([
      "session-unclosed",
      "note-unsigned",
    ]);
    expect(shown.overdue.some((one) => one.trajectoryId === trajectoryId)).toBe(true);
    expect(await team.lastEvent()).toMatchObject({ action: "today.read", outcome: "done" });
  });

  it("tells the office nothing of notes and reports, and another practice nothing", async () => {
    expect((await team.office.today.read()).waits).toEqual([]);
    expect(await team.stranger.today.read()).toMatchObject({ sessions: [], waits: [], week: [], overdue: [] });
    await expect(team.visitor.today.read()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("who saw what", () => {
  it("is shown to the privacy officer by code, and what she reads is recorded too", async () => {
    const trajectoryId = await fresh();
    await team.hers.trajectory.read({ trajectoryId });
    const officer = team.as(await givenStaff(team.test.service, team.practice, "privacy-officer"));
    expect((await officer.audit.cases()).some((one) => one.trajectoryId === trajectoryId)).toBe(true);
    const seen = await officer.audit.ofCase({ trajectoryId });
    expect(seen.events.map(({ action }) => action)).toEqual(["trajectory.read", "client.added"]);
    expect(seen.events[0]).toMatchObject({ actorKind: "coach", name: "Marit Vos", outcome: "done" });
    expect((await officer.audit.ofCase({ trajectoryId })).events[0]).toMatchObject({
      action: "audit.read-case",
      actorKind: "privacy-officer",
    });
  });

  it("is not for the coach, the owner or another practice", async () => {
    const trajectoryId = await fresh();
    for (const who of [team.hers, team.owner, team.stranger])
      await expect(who.audit.ofCase({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.hers.audit.cases()).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(team.visitor.audit.ofCase({ trajectoryId })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("whoever has nothing to do with a case", () => {
  const verbs = [
    ["read", (who: GivenTeam["hers"], trajectoryId: TrajectoryId) => who.people.read({ trajectoryId })],
    ["save", (who, trajectoryId) => who.people.save({ trajectoryId, role: "hr", person: { kind: "nobody" } })],
    ["invite", (who, trajectoryId) => who.people.invite({ trajectoryId, role: "hr" })],
    ["moments", (who, trajectoryId) => who.people.moments({ trajectoryId })],
    [
      "add a moment",
      (who, trajectoryId) =>
        who.people.addMoment({ trajectoryId, on: team.inDays(-1), at: "10:00", with: "hr", how: "mail", minutes: null, told: "" }),
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
