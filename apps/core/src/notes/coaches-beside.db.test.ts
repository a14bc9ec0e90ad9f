import type { MembershipId, SessionId, TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenMember, givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { inTurn } from "../testing/in-turn.ts";

let team: GivenTeam;
let bea: GivenMember<"coach">;
beforeAll(async () => {
  team = await givenTeam();
  bea = await givenStaff(team.test.service, team.practice, "coach");
});
afterAll(() => team.test.close());

const NOTE = { goal: "", done: "Gewandeld.", agreed: "", next: "", homework: "", private: "" };
const talk = { kind: "session", at: "10:00", durationMinutes: 60, times: 1, everyDays: 7 } as const;
const NOT_THERE = { code: "NOT_FOUND" };

const given = (): Promise<TrajectoryId> =>
  givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-20), firstSickDay: team.inDays(-60) });

/** The client said yes to her today. */
async function lets(trajectoryId: TrajectoryId, { membershipId }: { readonly membershipId: MembershipId } = bea): Promise<void> {
  const outcome = await team.hers.note.addReader({ trajectoryId, reader: { kind: "beside", membershipId }, agreedOn: team.inDays(0) });
  expect(outcome).toEqual({ ok: true, value: null });
}

async function withBea(): Promise<TrajectoryId> {
  const trajectoryId = await given();
  await lets(trajectoryId);
  return trajectoryId;
}

async function ends(trajectoryId: TrajectoryId): Promise<void> {
  const [reader] = (await team.hers.note.readers({ trajectoryId })).readers;
  await team.hers.note.endReader({ trajectoryId, id: reader?.id ?? "" });
}

const firstTalk = async (trajectoryId: TrajectoryId): Promise<SessionId> => {
  const [session] = (await team.hers.session.list({ trajectoryId })).sessions;
  if (session === undefined) throw new Error("no talk");
  return session.id;
};

describe("who coaches beside the coach who answers", () => {
  it("finds the case where she works: her caseload with what the coach sees, her first page, the law's days, search and the agenda", async () => {
    const trajectoryId = await given();
    const hers = team.as(bea);
    await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(0) });
    const { client } = await team.hers.trajectory.read({ trajectoryId });
    const found = async () => ({
      caseload: (await hers.caseload.list({ whose: "mine" })).map((row) => [row.trajectoryId, row.beside, row.standIn, row.care !== null]),
      today: (await hers.today.read()).sessions.map((one) => [one.trajectoryId, one.standIn, one.heldBy !== null]),
      law: (await hers.clock.deadlines({ whose: "mine", weeks: null })).some((row) => row.trajectoryId === trajectoryId),
      search: (await hers.search.find({ text: client.code })).clients.items.map((one) => one.trajectoryId),
    });
    expect(await found()).toEqual({ caseload: [], today: [], law: false, search: [] });
    await lets(trajectoryId);
    const there = await found();
    expect(there.caseload).toEqual([[trajectoryId, true, false, true]]);
    expect(there.today).toEqual([[trajectoryId, false, true]]);
    expect([there.law, there.search]).toEqual([true, [trajectoryId]]);
    const agenda = await hers.agenda.read({ from: team.inDays(0), until: team.inDays(1) });
    expect(agenda.ok && agenda.value.items.flatMap((item) => (item.kind === "talk" ? [item.trajectoryId] : []))).toContain(trajectoryId);
    const [row] = (await team.hers.caseload.list({ whose: "mine" })).filter((one) => one.trajectoryId === trajectoryId);
    expect(row).toMatchObject({ beside: false });

    await ends(trajectoryId);
    expect(await found()).toEqual({ caseload: [], today: [], law: false, search: [] });
    await expect(hers.trajectory.read({ trajectoryId })).rejects.toMatchObject(NOT_THERE);
  });

  it("guides as the coach does, and leaves to her what she answers for", async () => {
    const trajectoryId = await withBea();
    const hers = team.as(bea);
    const shown = await hers.trajectory.read({ trajectoryId });
    expect(shown.may).toMatchObject({ steer: true, readCare: true, writeNotes: true, planSession: true, letLeave: false });
    expect(shown.may).toMatchObject({ readAssignment: false, readInvoices: false, readMessages: false });
    expect(shown.beside).toHaveLength(1);
    await expect(hers.message.ofTrajectory({ trajectoryId })).rejects.toMatchObject(NOT_THERE);
    await expect(hers.request.ofCase({ trajectoryId })).rejects.toMatchObject(NOT_THERE);
    const reader = { kind: "supervisor" } as const;
    await expect(hers.note.addReader({ trajectoryId, reader, agreedOn: team.inDays(0) })).rejects.toMatchObject(NOT_THERE);
    const gives = { trajectoryIds: [trajectoryId], to: bea.membershipId, reason: "caseload" as const, period: null };
    await expect(hers.handOver.make(gives)).rejects.toMatchObject(NOT_THERE);
    expect((await hers.report.candidates({ kind: "bedrijfsarts-rapportage" })).map((one) => one.trajectoryId)).not.toContain(trajectoryId);
  });

  it("reads the notes that stand open for her, and of what the coach kept for herself nothing", async () => {
    const trajectoryId = await withBea();
    for (const days of [-2, -1]) await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(days) });
    const [kept, opened] = (await team.hers.session.list({ trajectoryId })).sessions;
    for (const [session, visibility] of [
      [kept, "mine"],
      [opened, "stand-in"],
    ] as const) {
      await team.hers.session.close({ sessionId: session?.id ?? "", outcome: "held", durationMinutes: 60 });
      await team.hers.note.write({ sessionId: session?.id ?? "", version: null, text: NOTE, visibility });
    }
    const seen = (await team.as(bea).session.list({ trajectoryId })).sessions.map(({ note }) => note !== null);
    expect(seen).toEqual([false, true]);
  });

  it("signs the note of the talk that she held, and the coach who answers reads it whatever stands on it", async () => {
    const trajectoryId = await withBea();
    await team.as(bea).session.plan({ trajectoryId, ...talk, on: team.inDays(-1), coach: bea.membershipId });
    const sessionId = await firstTalk(trajectoryId);
    const waits = (await team.as(bea).today.read()).waits.filter((wait) => wait.trajectoryId === trajectoryId);
    expect(waits.map(({ kind }) => kind)).toEqual(["session-unclosed", "questionnaire-due"]);
    await team.as(bea).session.close({ sessionId, outcome: "held", durationMinutes: 60 });
    await team.as(bea).note.write({ sessionId, version: null, text: NOTE, visibility: "mine" });
    const stale = await team.hers.note.write({ sessionId, version: null, text: NOTE });
    expect(stale).toEqual({ ok: false, refusal: { kind: "changed-elsewhere" } });
    expect(await team.as(bea).note.sign({ sessionId, version: 1 })).toEqual({ ok: true, value: null });
    const [session] = (await team.hers.session.list({ trajectoryId })).sessions;
    expect(session?.note).toMatchObject({ author: bea.membershipId });
    expect(session?.heldBy).not.toBeNull();
  });

  it("asks two clicks and a day on which the client said yes, and not a day to come", async () => {
    const trajectoryId = await given();
    const reader = { kind: "beside", membershipId: bea.membershipId } as const;
    expect(await team.hers.note.addReader({ trajectoryId, reader, agreedOn: team.inDays(1) })).toEqual({
      ok: false,
      refusal: { kind: "agreed-in-the-future" },
    });
    await lets(trajectoryId);
    const again = { ok: false, refusal: { kind: "reads-along-already" } };
    expect(await team.hers.note.addReader({ trajectoryId, reader, agreedOn: team.inDays(0) })).toEqual(again);
    const standIn = { kind: "stand-in", membershipId: bea.membershipId } as const;
    expect(await team.hers.note.addReader({ trajectoryId, reader: standIn, agreedOn: team.inDays(0) })).toEqual(again);
    const office = await givenStaff(team.test.service, team.practice, "office");
    const nobody = { kind: "beside", membershipId: office.membershipId } as const;
    await expect(team.hers.note.addReader({ trajectoryId, reader: nobody, agreedOn: team.inDays(0) })).rejects.toMatchObject(NOT_THERE);
  });
});

describe("a talk that one of two coaches holds", () => {
  it("takes the one who holds it: the other is free at that hour, and she herself not twice", async () => {
    const [one, other] = [await withBea(), await given()];
    const at = { ...talk, on: team.inDays(9) };
    await team.hers.session.plan({ trajectoryId: one, ...at, coach: bea.membershipId });
    expect(await team.hers.session.plan({ trajectoryId: other, ...at, askFirst: true })).toMatchObject({ ok: true });
    const third = await givenCase(team.as(bea), bea.membershipId);
    expect(await team.as(bea).session.plan({ trajectoryId: third, ...at, askFirst: true })).toMatchObject({
      refusal: { kind: "double-booked", clashes: [{ taken: "coach" }] },
    });
    const back = { sessionId: await firstTalk(one), on: team.inDays(9), at: "10:00", durationMinutes: 60, askFirst: true };
    expect(await team.hers.session.move({ ...back, coach: null })).toMatchObject({ refusal: { kind: "double-booked" } });
  });

  it("is held by nobody who does not coach in the case", async () => {
    const trajectoryId = await given();
    const plan = { trajectoryId, ...talk, on: team.inDays(11), coach: bea.membershipId };
    await expect(team.hers.session.plan(plan)).rejects.toMatchObject(NOT_THERE);
  });

  it("goes back to the coach when the word ends", async () => {
    const trajectoryId = await withBea();
    await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(12), coach: bea.membershipId });
    const sessionId = await firstTalk(trajectoryId);
    expect((await team.hers.agenda.talk({ sessionId })).coach.membershipId).toBe(bea.membershipId);
    await ends(trajectoryId);
    expect((await team.hers.agenda.talk({ sessionId })).coach.membershipId).toBe(team.coach.membershipId);
  });
});

describe("what the client reads of it", () => {
  it("names both coaches on her first page and with whom her talk is, and her log says who came beside and who looked", async () => {
    const trajectoryId = await given();
    const { herself } = await givenClient(team, trajectoryId);
    const before = await herself.own.home({ trajectoryId });
    expect(before.beside).toEqual([]);
    await lets(trajectoryId);
    await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(5), coach: bea.membershipId });
    await team.as(bea).trajectory.read({ trajectoryId });
    const home = await herself.own.home({ trajectoryId });
    expect(home.coach).toEqual(before.coach);
    expect(home.next?.coach).toBe(home.beside[0]);
    const { lines } = await herself.log.read({ trajectoryId, before: null });
    const [name] = home.beside;
    expect(lines.map(({ who }) => who)).toContain(`${name}, die meecoacht`);
    expect(lines.map(({ sentence }) => sentence).join(" ")).toContain("een collega met je coach meecoacht");
  });
});

describe("two who are at it at once", () => {
  it("keeps what she saved before the word ended, and refuses what she sent after", async () => {
    const trajectoryId = await withBea();
    await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(-1), coach: bea.membershipId });
    const sessionId = await firstTalk(trajectoryId);
    const write = (version: number | null) => () => team.as(bea).note.write({ sessionId, version, text: NOTE });
    const turns = await inTurn(team, trajectoryId, [write(null), () => ends(trajectoryId), write(1)]);
    expect(turns.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
    const [session] = (await team.hers.session.list({ trajectoryId })).sessions;
    expect(session?.note).toMatchObject({ author: bea.membershipId, version: 1 });
  });

  it("lets one of two coaches who save the same note choose: nothing is written over", async () => {
    const trajectoryId = await withBea();
    await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(-1) });
    const sessionId = await firstTalk(trajectoryId);
    const write = (caller: GivenTeam["hers"]) => () => caller.note.write({ sessionId, version: null, text: NOTE, visibility: "stand-in" });
    const turns = await inTurn(team, trajectoryId, [write(team.hers), write(team.as(bea))]);
    expect(turns.map((turn) => (turn.status === "fulfilled" ? turn.value : turn.status))).toEqual([
      { ok: true, value: { version: 1, author: team.coach.membershipId } },
      { ok: false, refusal: { kind: "changed-elsewhere" } },
    ]);
  });
});

describe("when the one beside her leaves, or takes over", () => {
  it("names the case to the owner before she leaves the team, and gives her talks back", async () => {
    const leaving = await givenStaff(team.test.service, team.practice, "coach");
    const { membershipId } = leaving;
    const trajectoryId = await given();
    await lets(trajectoryId, leaving);
    await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(15), coach: membershipId });
    const told = await team.owner.team.endMembership({ membershipId });
    expect(told).toMatchObject({ ok: false, refusal: { kind: "stands-in", standsIn: [{ trajectoryId }] } });
    expect(await team.owner.team.endMembership({ membershipId, standInsEnd: true })).toEqual({ ok: true, value: null });
    expect((await team.hers.note.readers({ trajectoryId })).readers).toEqual([]);
    const { coach } = await team.hers.agenda.talk({ sessionId: await firstTalk(trajectoryId) });
    expect(coach.membershipId).toBe(team.coach.membershipId);
  });

  it("is the coach alone once the case went to her for good; given back, she finds nothing", async () => {
    const trajectoryId = await withBea();
    const to = (membershipId: MembershipId) => ({
      trajectoryIds: [trajectoryId],
      to: membershipId,
      reason: "caseload" as const,
      period: null,
    });
    await team.owner.handOver.make(to(bea.membershipId));
    expect((await team.as(bea).note.readers({ trajectoryId })).readers).toEqual([]);
    await expect(team.hers.trajectory.read({ trajectoryId })).rejects.toMatchObject(NOT_THERE);
    await team.owner.handOver.make(to(team.coach.membershipId));
    await expect(team.as(bea).trajectory.read({ trajectoryId })).rejects.toMatchObject(NOT_THERE);
  });
});
