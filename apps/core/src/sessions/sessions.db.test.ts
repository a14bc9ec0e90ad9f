import type { TrajectoryId } from "@hervat/domain/primitives";
import { newId, SessionId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const open = async () => {
  trajectoryId = await givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-60), firstSickDay: team.inDays(-100) });
};
const plan = (told: { on: string; at?: string; times?: number }) =>
  team.hers.session.plan({ trajectoryId, kind: "session", at: "10:00", durationMinutes: 90, times: 1, everyDays: 7, ...told });
const sessions = async () => (await team.hers.session.list({ trajectoryId })).sessions;
async function heldYesterday() {
  await open();
  await plan({ on: team.inDays(-1) });
  const [session] = await sessions();
  if (session === undefined) throw new Error("no session");
  expect(await team.hers.session.close({ sessionId: session.id, outcome: "held", durationMinutes: 75 })).toEqual({
    ok: true,
    value: null,
  });
  return session.id;
}

describe("sessions", () => {
  it("are planned in one go, a week apart at the same time on the clock, and leave one audit row", async () => {
    await open();
    expect(await plan({ on: team.inDays(1), times: 10 })).toMatchObject({ ok: true, value: { planned: 10 } });
    expect(await team.lastEvent()).toMatchObject({ action: "session.planned", details: { count: 10 } });
    const planned = await sessions();
    expect(planned.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const times = planned.map(({ startsAt }) =>
      startsAt.toLocaleTimeString("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" }),
    );
    expect(new Set(times)).toEqual(new Set(["10:00"]));
  });

  it("of one client never share an hour: then none of the series is planned", async () => {
    await open();
    await plan({ on: team.inDays(8) });
    expect(await plan({ on: team.inDays(1), times: 3 })).toMatchObject({ ok: false, refusal: { kind: "overlaps" } });
    expect(await sessions()).toHaveLength(1);
  });

  it("are not planned any more once the trajectory ended", async () => {
    await open();
    const end = { kind: "stopped", reason: "order-ended" } as const;
    await team.hers.closing.close({ trajectoryId, on: team.inDays(0), outcome: "none", end });
    expect(await plan({ on: team.inDays(1) })).toEqual({ ok: false, refusal: { kind: "trajectory-ended", status: "stopped" } });
  });

  it("move to another moment and keep their number, unless that hour is taken", async () => {
    await open();
    await plan({ on: team.inDays(1), times: 2 });
    const [first] = await sessions();
    const sessionId = first?.id ?? newId(SessionId);
    expect(await team.hers.session.move({ sessionId, on: team.inDays(2), at: "14:00", durationMinutes: 60 })).toMatchObject({
      ok: true,
      value: { moved: 1 },
    });
    expect((await sessions())[0]).toMatchObject({ number: 1, durationMinutes: 60 });
    expect(await team.hers.session.move({ sessionId, on: team.inDays(8), at: "10:30", durationMinutes: 60 })).toMatchObject({
      refusal: { kind: "overlaps" },
    });
  });

  it("called off within a day by the client count as used, called off in time they do not", async () => {
    await open();
    await plan({ on: team.inDays(5) });
    const [early] = await sessions();
    expect(await team.hers.session.cancel({ sessionId: early?.id ?? newId(SessionId), by: "client" })).toEqual({
      ok: true,
      value: { late: false },
    });
    const soon = new Date(team.test.clock.now().getTime() + 5 * 3_600_000);
    const at = soon.toLocaleTimeString("nl-NL", { timeZone: "Europe/Amsterdam", hour: "2-digit", minute: "2-digit" });
    const on = soon.toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
    await plan({ on, at });
    const late = (await sessions()).find(({ status }) => status === "planned");
    expect(await team.office.session.cancel({ sessionId: late?.id ?? newId(SessionId), by: "client" })).toEqual({
      ok: true,
      value: { late: true },
    });
    expect(await team.hers.trajectory.read({ trajectoryId })).toMatchObject({ sessions: { used: 1, reserved: 1, left: 9 } });
  });

  it("called off by mistake stand in the plan again, with a number, unless someone else has that time now", async () => {
    await open();
    await plan({ on: team.inDays(5) });
    const sessionId = (await sessions())[0]?.id ?? newId(SessionId);
    expect(await team.office.session.reopen({ sessionId })).toEqual({ ok: false, refusal: { kind: "not-called-off", status: "planned" } });
    await team.office.session.cancel({ sessionId, by: "client" });
    expect(await team.office.session.reopen({ sessionId })).toEqual({ ok: true, value: null });
    expect(await sessions()).toMatchObject([{ id: sessionId, status: "planned", number: 1 }]);

    await team.office.session.cancel({ sessionId, by: "coach" });
    await plan({ on: team.inDays(5) });
    expect(await team.hers.session.reopen({ sessionId })).toMatchObject({ refusal: { kind: "overlaps" } });
  });

  it("to which nobody came by mistake are planned again by the coach; the office hears nothing of who came", async () => {
    const sessionId = await heldYesterday();
    expect(await team.hers.session.reopen({ sessionId })).toMatchObject({ refusal: { kind: "not-called-off", status: "held" } });
    await expect(team.office.session.reopen({ sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("cannot be held before they begin, nor twice", async () => {
    const sessionId = await heldYesterday();
    expect(await team.hers.session.close({ sessionId, outcome: "no-show" })).toMatchObject({
      refusal: { kind: "not-planned", status: "held" },
    });
    await plan({ on: team.inDays(1) });
    const later = (await sessions()).find(({ status }) => status === "planned");
    expect(await team.hers.session.close({ sessionId: later?.id ?? newId(SessionId), outcome: "held", durationMinutes: 90 })).toMatchObject(
      { refusal: { kind: "not-begun-yet" } },
    );
  });

  it("show the office what is planned and nothing of who came", async () => {
    await heldYesterday();
    await plan({ on: team.inDays(1) });
    const seen = await team.office.session.list({ trajectoryId });
    expect(seen.sessions.map(({ status }) => status)).toEqual(["planned"]);
    expect(seen).toMatchObject({ may: { plan: true, close: false, readNotes: false } });
  });
});

describe("whoever has nothing to do with a case", () => {
  const verbs = [
    ["list", (who: GivenTeam["hers"], _id: SessionId) => who.session.list({ trajectoryId })],
    [
      "plan",
      (who) =>
        who.session.plan({ trajectoryId, kind: "session", on: "2027-01-05", at: "10:00", durationMinutes: 60, times: 1, everyDays: 7 }),
    ],
    ["move", (who, sessionId) => who.session.move({ sessionId, on: "2027-01-05", at: "10:00", durationMinutes: 60 })],
    ["close", (who, sessionId) => who.session.close({ sessionId, outcome: "no-show" })],
    ["reopen", (who, sessionId) => who.session.reopen({ sessionId })],
  ] as const satisfies readonly (readonly [string, (who: GivenTeam["hers"], id: SessionId) => Promise<unknown>])[];

  it.each(verbs)("%s: another coach and another practice find nothing, a visitor signs in first", async (_verb, call) => {
    const id = await heldYesterday();
    await expect(call(team.colleague, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.visitor, id)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("the owner sees of another's case what is planned, and no more", async () => {
    await heldYesterday();
    expect((await team.owner.session.list({ trajectoryId })).sessions).toEqual([]);
  });
});
