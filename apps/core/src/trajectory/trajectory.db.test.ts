import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const fresh = () => givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-60), firstSickDay: team.inDays(-100) });
async function running(): Promise<TrajectoryId> {
  const trajectoryId = await fresh();
  expect(await team.hers.trajectory.move({ trajectoryId, move: "start", on: team.inDays(-50) })).toEqual({ ok: true, value: null });
  return trajectoryId;
}

describe("the page of a trajectory", () => {
  it("tells its coach programme, sessions, phase and what she may do, and leaves one audit row", async () => {
    const trajectoryId = await fresh();
    const page = await team.hers.trajectory.read({ trajectoryId });
    expect(page).toMatchObject({
      status: "intake",
      phase: null,
      sessions: { used: 0, planned: 10, left: 10 },
      may: { steer: true, readCare: true, readAudit: false },
    });
    expect(await team.lastEvent()).toMatchObject({ action: "trajectory.read", outcome: "done", actorKind: "coach" });
  });

  it("tells the office neither phase nor sessions", async () => {
    const page = await team.office.trajectory.read({ trajectoryId: await running() });
    expect(page).toMatchObject({ phase: null, sessions: null, may: { steer: false, readCare: false, planSession: true } });
  });
});

describe("a move of a trajectory", () => {
  it("goes from intake to running, pauses, goes on and is closed", async () => {
    const trajectoryId = await running();
    const move = (rest: { move: "pause" | "resume"; on: string }) => team.hers.trajectory.move({ trajectoryId, ...rest });
    expect(await move({ move: "pause", on: team.inDays(-30) })).toMatchObject({ ok: true });
    expect(await move({ move: "resume", on: team.inDays(-20) })).toMatchObject({ ok: true });
    const end = { kind: "completed", evaluatedOn: null } as const;
    expect(await team.hers.closing.close({ trajectoryId, on: team.inDays(0), outcome: "own-work", end })).toMatchObject({ ok: true });
    expect(await team.lastEvent()).toMatchObject({ action: "trajectory.closed", outcome: "done" });
    expect(await team.hers.trajectory.read({ trajectoryId })).toMatchObject({ status: "completed" });
  });

  it("is refused from a state that does not allow it and before what already happened", async () => {
    const trajectoryId = await running();
    expect(await team.hers.trajectory.move({ trajectoryId, move: "resume", on: team.inDays(0) })).toEqual({
      ok: false,
      refusal: { kind: "wrong-status", status: "active" },
    });
    expect(await team.hers.trajectory.move({ trajectoryId, move: "pause", on: team.inDays(-55) })).toEqual({
      ok: false,
      refusal: { kind: "before-last-change", lastChangeOn: team.inDays(-50) },
    });
    expect(await team.lastEvent()).toMatchObject({ action: "trajectory.steer", outcome: "refused" });
  });
});

describe("the talks of a trajectory", () => {
  it("are agreed with this client, count wherever they are counted, and go back to the programme", async () => {
    const trajectoryId = await running();
    const other = await running();
    const talks = { planned: 6, minutes: 45, rhythmDays: 10 };
    expect(await team.hers.trajectory.agreeTalks({ trajectoryId, talks, seen: null })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "trajectory.talks-agreed", outcome: "done" });
    expect(await team.hers.trajectory.read({ trajectoryId })).toMatchObject({
      sessions: { planned: 6, left: 6, agreed: talks, programme: { maximum: 10 } },
      programme: { minutes: 45, rhythmDays: 10 },
    });
    const lines = await team.hers.caseload.list({ whose: "mine" });
    expect(lines.find((line) => line.trajectoryId === trajectoryId)?.care).toMatchObject({ planned: 6, left: 6 });
    expect(lines.find((line) => line.trajectoryId === other)?.care).toMatchObject({ planned: 10 });

    expect(await team.hers.trajectory.agreeTalks({ trajectoryId, talks: { ...talks, planned: 5 }, seen: null })).toEqual({
      ok: false,
      refusal: { kind: "changed-meanwhile", talks },
    });
    expect(await team.hers.trajectory.agreeTalks({ trajectoryId, talks: null, seen: talks })).toMatchObject({ ok: true });
    expect(await team.hers.trajectory.read({ trajectoryId })).toMatchObject({ sessions: { planned: 10, agreed: null } });
  });
});

describe("a phase", () => {
  it("is entered, and gone back from with a reason that the database holds sealed and the audit does not hold", async () => {
    const trajectoryId = await running();
    const forward = { trajectoryId, direction: "forward" as const };
    await team.hers.trajectory.changePhase({ ...forward, on: team.inDays(-40) });
    expect(await team.hers.trajectory.changePhase({ ...forward, on: team.inDays(-20) })).toMatchObject({ ok: true });
    expect(await team.hers.trajectory.read({ trajectoryId })).toMatchObject({ phase: { position: 2, of: 3, since: team.inDays(-20) } });

    const reason = "kanarie slaapt weer slecht";
    expect(await team.hers.trajectory.changePhase({ trajectoryId, direction: "back", on: team.inDays(-5), reason })).toMatchObject({
      ok: true,
    });
    expect((await team.hers.trajectory.read({ trajectoryId })).course.map((entry) => entry.reason)).toEqual([reason, null, null]);
    expect((await team.owner.trajectory.read({ trajectoryId })).course).toEqual([]);
    const rows = await team.test.database.admin`select p::text as row from care.phase p union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain("kanarie");
    expect(team.test.logged.join()).not.toContain("kanarie");
  });

  it("is refused before the guidance runs, without a reason, and as an extension nobody agreed to", async () => {
    const trajectoryId = await fresh();
    const on = team.inDays(0);
    expect(await team.hers.trajectory.changePhase({ trajectoryId, direction: "forward", on })).toMatchObject({
      refusal: { kind: "trajectory-not-active" },
    });
    await team.hers.trajectory.move({ trajectoryId, move: "start", on });
    expect(await team.hers.trajectory.changePhase({ trajectoryId, direction: "back", on, reason: "" })).toMatchObject({
      refusal: { kind: "no-earlier-phase" },
    });
    for (const _phase of [1, 2, 3]) await team.hers.trajectory.changePhase({ trajectoryId, direction: "forward", on });
    expect(await team.hers.trajectory.changePhase({ trajectoryId, direction: "forward", on })).toMatchObject({
      refusal: { kind: "next-phase-needs-agreement" },
    });
    expect(await team.hers.trajectory.changePhase({ trajectoryId, direction: "back", on, reason: " " })).toMatchObject({
      refusal: { kind: "reason-missing" },
    });
  });
});

describe("a milestone", () => {
  it("is marked as done here or elsewhere once, and taken back when that was a mistake", async () => {
    const trajectoryId = await fresh();
    const done = { key: "melding_uwv_42", place: "here", on: team.inDays(-1) } as const;
    expect(await team.hers.trajectory.markMilestone({ trajectoryId, done })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "milestone.marked-done", details: { milestone: "melding_uwv_42" } });
    expect(await team.hers.trajectory.markMilestone({ trajectoryId, done: { ...done, place: "elsewhere" } })).toEqual({
      ok: false,
      refusal: { kind: "already-recorded" },
    });
    expect(
      await team.hers.trajectory.markMilestone({ trajectoryId, done: { ...done, key: "spoor2_start", on: team.inDays(2) } }),
    ).toMatchObject({ refusal: { kind: "in-the-future" } });
    expect(await team.hers.trajectory.unmarkMilestone({ trajectoryId, key: done.key })).toEqual({ ok: true, value: { done } });
    expect(await team.hers.trajectory.unmarkMilestone({ trajectoryId, key: done.key })).toEqual({
      ok: false,
      refusal: { kind: "not-recorded" },
    });
  });

  it("has no place where there is no first sick day", async () => {
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { firstSickDay: null });
    expect(await team.hers.trajectory.sickness({ trajectoryId })).toMatchObject({ clock: { kind: "no-clock", because: "no-spells" } });
    const done = { key: "dossier", place: "elsewhere", on: null } as const;
    expect(await team.hers.trajectory.markMilestone({ trajectoryId, done })).toEqual({ ok: false, refusal: { kind: "no-clock" } });
  });
});

describe("whoever has nothing to do with a case", () => {
  const verbs = [
    ["read", (who: GivenTeam["hers"], trajectoryId: TrajectoryId) => who.trajectory.read({ trajectoryId })],
    ["sickness", (who, trajectoryId) => who.trajectory.sickness({ trajectoryId })],
    ["move", (who, trajectoryId) => who.trajectory.move({ trajectoryId, move: "start", on: "2026-01-05" })],
    ["change phase", (who, trajectoryId) => who.trajectory.changePhase({ trajectoryId, direction: "back", on: "2026-01-05", reason: "x" })],
    [
      "mark a milestone",
      (who, trajectoryId) => who.trajectory.markMilestone({ trajectoryId, done: { key: "dossier", place: "elsewhere", on: null } }),
    ],
    ["take a milestone back", (who, trajectoryId) => who.trajectory.unmarkMilestone({ trajectoryId, key: "dossier" })],
  ] as const satisfies readonly (readonly [string, (who: GivenTeam["hers"], id: TrajectoryId) => Promise<unknown>])[];

  it.each(verbs)("%s: another coach and another practice find nothing, a visitor signs in first", async (_verb, call) => {
    const id = await fresh();
    await expect(call(team.colleague, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.visitor, id)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("the office steers no trajectory and changes no phase", async () => {
    const trajectoryId = await fresh();
    await expect(team.office.trajectory.move({ trajectoryId, move: "start", on: team.inDays(0) })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      team.office.trajectory.changePhase({ trajectoryId, direction: "back", on: team.inDays(0), reason: "x" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
