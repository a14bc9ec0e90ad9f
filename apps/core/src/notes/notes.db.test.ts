import { membershipRepository } from "@hervat/database/repositories";
import { Membership } from "@hervat/domain/people";
import { MembershipId, newId, SessionId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let supervisor: GivenTeam["hers"];
let standIn: { membershipId: MembershipId; call: GivenTeam["hers"] };
beforeAll(async () => {
  team = await givenTeam();
  supervisor = team.as(await givenStaff(team.test.service, team.practice, "supervisor"));
  const colleague = await givenStaff(team.test.service, team.practice, "coach");
  standIn = { membershipId: colleague.membershipId, call: team.as(colleague) };
});
afterAll(() => team.test.close());

const text = { goal: "kanarie doel", done: "kanarie gedaan", agreed: "", next: "", homework: "", private: "kanarie van mij alleen" };

async function openCase(told: Record<string, unknown> = {}) {
  trajectoryId = await givenCase(team.hers, team.coach.membershipId, {
    startedOn: team.inDays(-60),
    firstSickDay: team.inDays(-100),
    ...told,
  });
}

/** A talk that began so many days ago. */
async function begun(days: number): Promise<SessionId> {
  const on = team.inDays(-days);
  await team.hers.session.plan({ trajectoryId, kind: "session", on, at: "10:00", durationMinutes: 90, times: 1, everyDays: 7 });
  const { sessions } = await team.hers.session.list({ trajectoryId });
  const found = sessions.find(({ startsAt }) => startsAt.toISOString().startsWith(on));
  if (found === undefined) throw new Error("no session");
  return found.id;
}

const noteOf = async (who: GivenTeam["hers"], sessionId: SessionId) =>
  (await who.session.list({ trajectoryId })).sessions.find(({ id }) => id === sessionId)?.note ?? null;

async function signed(days: number, told: Partial<typeof text> & { visibility?: "mine" | "stand-in" | "supervisor" } = {}) {
  const { visibility = "mine", ...lines } = told;
  const sessionId = await begun(days);
  await team.hers.note.write({ sessionId, version: null, text: { ...text, ...lines }, visibility });
  expect(await team.hers.note.sign({ sessionId, version: 1 })).toEqual({ ok: true, value: null });
  return sessionId;
}

describe("a session note", () => {
  it("is saved while it is written, signed, and only added to after that", async () => {
    await openCase();
    const sessionId = await begun(1);
    expect(await team.hers.note.write({ sessionId, version: null, text })).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await team.hers.note.sign({ sessionId, version: 1 })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "note.signed", outcome: "done" });
    expect(await team.hers.note.write({ sessionId, version: 2, text })).toMatchObject({ refusal: { kind: "note-signed" } });
    expect(await team.hers.note.amend({ sessionId, text: "kanarie aanvulling" })).toEqual({ ok: true, value: null });
    expect(await team.hers.note.amend({ sessionId, text: " " })).toEqual({ ok: false, refusal: { kind: "amendment-empty" } });
    expect(await noteOf(team.hers, sessionId)).toMatchObject({
      text,
      amendments: [{ text: "kanarie aanvulling", by: team.coach.membershipId }],
    });
  });

  it("of two windows is overwritten by neither", async () => {
    await openCase();
    const sessionId = await begun(1);
    await team.hers.note.write({ sessionId, version: null, text });
    expect(await team.hers.note.write({ sessionId, version: null, text: { ...text, goal: "ander" } })).toEqual({
      ok: false,
      refusal: { kind: "changed-elsewhere" },
    });
    expect(await team.hers.note.write({ sessionId, version: 1, text: { ...text, goal: "ander" } })).toMatchObject({ ok: true });
    expect(await team.hers.note.sign({ sessionId, version: 1 })).toMatchObject({ refusal: { kind: "changed-elsewhere" } });
  });

  it("is not signed empty and not added to before it is signed", async () => {
    await openCase();
    const sessionId = await begun(1);
    expect(await team.hers.note.sign({ sessionId, version: 1 })).toEqual({ ok: false, refusal: { kind: "note-empty" } });
    await team.hers.note.write({ sessionId, version: null, text });
    expect(await team.hers.note.amend({ sessionId, text: "x" })).toEqual({ ok: false, refusal: { kind: "note-not-signed" } });
  });

  it("proposes the start of the next talk, without what the coach kept for herself", async () => {
    await openCase();
    await signed(8, { agreed: "wandelen" });
    const desk = await team.hers.note.desk({ sessionId: await begun(1) });
    expect(desk).toMatchObject({ note: null, last: { text: { agreed: "wandelen", private: "" } }, usualVisibility: "mine" });
  });

  it("stands sealed in the database, and not in the audit or the logs", async () => {
    const { admin } = team.test.database;
    const rows = await admin`select n::text as row from care.session_note n union all select a::text from care.note_amendment a
      union all select h::text from care.homework_tick h union all select e::text from audit.event e union all select s::text from audit.subject s`;
    expect(rows.length).toBeGreaterThan(10);
    expect(JSON.stringify(rows)).not.toContain("kanarie");
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
    expect(team.test.logged.join()).not.toContain("kanarie");
  });
});

describe("homework", () => {
  it("is asked about at the next talk until someone said what became of it", async () => {
    await openCase();
    const given = await signed(8, { homework: "- kanarie wandelen\n- dagboek" });
    const next = await begun(1);
    expect((await team.hers.note.desk({ sessionId: next })).homework).toMatchObject([
      { item: "kanarie wandelen", outcome: null },
      { item: "dagboek", outcome: null },
    ]);
    expect(await team.hers.note.tickHomework({ sessionId: given, item: "kanarie wandelen", outcome: "partly" })).toEqual({
      ok: true,
      value: null,
    });
    expect(await team.lastEvent()).toMatchObject({ action: "note.homework-ticked" });
    expect((await team.hers.note.desk({ sessionId: next })).homework[0]).toMatchObject({ outcome: "partly" });
    expect(await team.hers.note.tickHomework({ sessionId: given, item: "iets anders", outcome: "done" })).toEqual({
      ok: false,
      refusal: { kind: "not-given" },
    });
  });
});

describe("the themes of a programme", () => {
  it("are counted over the talks that touched them; another word is no theme", async () => {
    await openCase({ programme: "re-integratiebegeleiding" });
    const first = await begun(8);
    const focusAreas = (await team.hers.note.desk({ sessionId: first })).focusAreas.map(({ key }) => key);
    expect(focusAreas).toHaveLength(9);
    const [one] = focusAreas;
    if (one === undefined) return;
    await team.hers.note.write({ sessionId: first, version: null, text, focusAreas: [one, one] });
    expect((await noteOf(team.hers, first))?.focusAreas).toEqual([one]);
    const desk = await team.hers.note.desk({ sessionId: await begun(1) });
    expect(desk.focusAreas.filter(({ talks }) => talks > 0)).toMatchObject([{ key: one, talks: 1 }]);
  });

  it("are no part of a programme in phases", async () => {
    await openCase();
    expect((await team.hers.note.desk({ sessionId: await begun(1) })).focusAreas).toEqual([]);
  });
});

describe("the time of a talk", () => {
  it("is told with the note, from the clock or in minutes, and put right later", async () => {
    await openCase();
    const sessionId = await begun(1);
    expect(await team.hers.note.recordTime({ sessionId, from: "10:15", minutes: 75 })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "session.held" });
    const read = async () => (await team.hers.session.list({ trajectoryId })).sessions.find(({ id }) => id === sessionId);
    expect(await read()).toMatchObject({ status: "held", durationMinutes: 75 });
    await team.hers.note.recordTime({ sessionId, from: null, minutes: 60 });
    expect(await read()).toMatchObject({ durationMinutes: 60 });
  });

  it("is not told of a talk that has yet to begin", async () => {
    await openCase();
    const sessionId = await begun(-3);
    expect(await team.hers.note.recordTime({ sessionId, from: null, minutes: 60 })).toMatchObject({ refusal: { kind: "not-begun-yet" } });
  });
});

describe("who reads along", () => {
  const agreedOn = () => team.inDays(-30);

  it("a supervisor reads nothing without the client's consent, and then only what was opened for her", async () => {
    await openCase();
    const mine = await signed(15);
    const open = await signed(8, { visibility: "supervisor" });
    await expect(supervisor.session.list({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(supervisor.note.desk({ sessionId: open })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.hers.note.addReader({ trajectoryId, reader: { kind: "supervisor" }, agreedOn: agreedOn() })).toEqual({
      ok: true,
      value: null,
    });
    expect(await team.lastEvent()).toMatchObject({ action: "consent.reader-added" });
    expect(await noteOf(supervisor, mine)).toBeNull();
    expect(await noteOf(supervisor, open)).toMatchObject({ text: { goal: "kanarie doel", private: "" } });
    await expect(supervisor.note.desk({ sessionId: mine })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(supervisor.note.write({ sessionId: open, version: 2, text })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("a supervisor stands for a signed note, once, with a remark that leaves the text as it is", async () => {
    await openCase();
    const sessionId = await signed(8, { visibility: "supervisor" });
    await team.hers.note.addReader({ trajectoryId, reader: { kind: "supervisor" }, agreedOn: agreedOn() });
    expect(await supervisor.note.countersign({ sessionId, remark: "kanarie helder" })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "note.countersigned" });
    expect(await supervisor.note.countersign({ sessionId, remark: "" })).toMatchObject({ refusal: { kind: "already-countersigned" } });
    expect(await noteOf(team.hers, sessionId)).toMatchObject({ text, countersigns: [{ remark: "kanarie helder" }] });
    await expect(team.hers.note.countersign({ sessionId, remark: "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("whoever is coach and supervisor here stands for no note of her own", async () => {
    await openCase();
    const sessionId = await signed(8, { visibility: "supervisor" });
    await team.hers.note.addReader({ trajectoryId, reader: { kind: "supervisor" }, agreedOn: agreedOn() });
    const { actor, person } = team.coach;
    const other = { id: newId(MembershipId), practiceId: team.practice.id, personId: person.id, contactId: null, endedAt: null };
    await team.test.service.database.transactAs("auth", { person: person.id, tenant: team.practice.id }, (tx) =>
      membershipRepository(tx, team.practice.id).add(Membership.parse({ ...other, role: "supervisor" }), { now: team.test.clock.now() }),
    );
    const herself = team.as({ actor: { ...actor, kind: "supervisor", membershipId: other.id } });
    expect(await herself.note.countersign({ sessionId, remark: "" })).toEqual({ ok: false, refusal: { kind: "own-note" } });
    expect(await supervisor.note.countersign({ sessionId, remark: "" })).toEqual({ ok: true, value: null });
  });

  it("a stand-in reads what was opened for her, writes her own, and leaves the coach's own lines alone", async () => {
    await openCase();
    const mine = await signed(15);
    const open = await signed(8, { visibility: "stand-in" });
    const today = await begun(1);
    const reader = { kind: "stand-in", membershipId: standIn.membershipId } as const;
    await expect(standIn.call.note.desk({ sessionId: open })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await team.hers.note.addReader({ trajectoryId, reader, agreedOn: agreedOn() });
    expect(await noteOf(standIn.call, mine)).toBeNull();
    expect(await noteOf(standIn.call, open)).toMatchObject({ own: false, text: { private: "" } });
    expect(await standIn.call.note.write({ sessionId: today, version: null, text, visibility: "mine" })).toMatchObject({ ok: true });
    expect(await noteOf(standIn.call, today)).toMatchObject({ own: true, text });
    expect(await noteOf(team.hers, today)).toMatchObject({ own: false, text: { goal: "kanarie doel", private: "" } });
    await expect(standIn.call.note.write({ sessionId: mine, version: 2, text })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("ends on the day the client or the coach ends it", async () => {
    await openCase();
    const open = await signed(8, { visibility: "supervisor" });
    await team.hers.note.addReader({ trajectoryId, reader: { kind: "supervisor" }, agreedOn: agreedOn() });
    const { readers } = await team.hers.note.readers({ trajectoryId });
    expect(readers).toMatchObject([{ kind: "supervisor", agreedOn: agreedOn() }]);
    await team.hers.note.endReader({ trajectoryId, id: readers[0]?.id ?? newId(SessionId) });
    await expect(supervisor.note.desk({ sessionId: open })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is written down once, and not for a day to come", async () => {
    await openCase();
    const reader = { kind: "supervisor" } as const;
    expect(await team.hers.note.addReader({ trajectoryId, reader, agreedOn: team.inDays(1) })).toMatchObject({
      refusal: { kind: "agreed-in-the-future" },
    });
    await team.hers.note.addReader({ trajectoryId, reader, agreedOn: agreedOn() });
    expect(await team.hers.note.addReader({ trajectoryId, reader, agreedOn: agreedOn() })).toMatchObject({
      refusal: { kind: "reads-along-already" },
    });
  });

  it("is changed after signing by the coach of the case alone, on the version she read", async () => {
    await openCase();
    const sessionId = await signed(8);
    expect(await team.hers.note.share({ sessionId, version: 2, visibility: "supervisor" })).toEqual({
      ok: true,
      value: { version: 3 },
    });
    expect(await team.hers.note.share({ sessionId, version: 2, visibility: "mine" })).toMatchObject({
      refusal: { kind: "changed-elsewhere" },
    });
    expect(await noteOf(team.hers, sessionId)).toMatchObject({ visibility: "supervisor", text });
  });
});

describe("whoever has nothing to do with a case", () => {
  const verbs = [
    ["read a desk", (who: GivenTeam["hers"], sessionId: SessionId) => who.note.desk({ sessionId })],
    ["write", (who, sessionId) => who.note.write({ sessionId, version: null, text })],
    ["sign", (who, sessionId) => who.note.sign({ sessionId, version: 1 })],
    ["add", (who, sessionId) => who.note.amend({ sessionId, text: "x" })],
    ["countersign", (who, sessionId) => who.note.countersign({ sessionId, remark: "" })],
    ["share", (who, sessionId) => who.note.share({ sessionId, version: 2, visibility: "mine" })],
    ["tick", (who, sessionId) => who.note.tickHomework({ sessionId, item: "x", outcome: "done" })],
    ["tell the time", (who, sessionId) => who.note.recordTime({ sessionId, from: null, minutes: 60 })],
    ["read who reads", (who) => who.note.readers({ trajectoryId })],
    ["let someone read", (who) => who.note.addReader({ trajectoryId, reader: { kind: "supervisor" }, agreedOn: team.inDays(-1) })],
  ] as const satisfies readonly (readonly [string, (who: GivenTeam["hers"], id: SessionId) => Promise<unknown>])[];

  it.each(verbs)("%s: nobody else finds anything, a visitor signs in first", async (_verb, call) => {
    await openCase();
    const id = await signed(8);
    for (const who of [team.colleague, team.stranger, team.office, supervisor])
      await expect(call(who, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.visitor, id)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
