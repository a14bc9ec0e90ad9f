import type { TrajectoryId } from "@hervat/domain/primitives";
import { StageKey } from "@hervat/domain/programme";
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
const running = async () => {
  await open();
  await team.hers.trajectory.move({ trajectoryId, move: "start", on: team.inDays(-60) });
};
const key = (text: string) => StageKey.parse(text);
const recovery = (daysAgo: number, hoursToRecover: number) =>
  ({ kind: "recovery", on: team.inDays(-daysAgo), by: "client", hoursToRecover }) as const;
const add = (measured: Parameters<typeof team.hers.recovery.add>[0]["measured"]) => team.hers.recovery.add({ trajectoryId, measured });
const read = () => team.hers.recovery.read({ trajectoryId });
const course = () => team.hers.recovery.course({ trajectoryId });

describe("what is measured", () => {
  it("is corrected and taken out, and the audit tells that it happened but not what it was", async () => {
    await open();
    await add(recovery(10, 9));
    await add(recovery(2, 44));
    const wrong = (await read()).entries[0];
    if (wrong === undefined) throw new Error("nothing measured");
    expect(await team.hers.recovery.correct({ trajectoryId, id: wrong.id, measured: recovery(2, 4) })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "energy.corrected", details: {} });
    expect(await read()).toMatchObject({ change: { from: 9, to: 4 } });

    const last = (await read()).entries[0];
    if (last === undefined) throw new Error("nothing measured");
    await team.hers.recovery.remove({ trajectoryId, id: last.id, kind: "measurement" });
    expect(await read()).toMatchObject({ change: null, trend: [{ hoursToRecover: 9 }] });
    await expect(team.hers.recovery.remove({ trajectoryId, id: last.id, kind: "measurement" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const [kept] = await team.test.database
      .admin`select count(*)::int as rows from care.energy_measurement where trajectory_id = ${trajectoryId}`;
    expect(kept?.["rows"]).toBe(3);
  });

  it("is a diary and a build-up at home too, sealed, and never of tomorrow", async () => {
    await open();
    const activity = { activity: "kanarie wandelen", minutes: 20, recoveryHours: 2 };
    await add({ ...activity, kind: "diary", on: team.inDays(-1), effect: 2 });
    await add({ ...activity, kind: "home", on: team.inDays(-8) });
    await add({ ...activity, kind: "home", on: team.inDays(-1), minutes: 45, recoveryHours: 1 });
    expect(await add({ ...activity, kind: "diary", on: team.inDays(1), effect: 2 })).toEqual({
      ok: false,
      refusal: { kind: "in-the-future" },
    });
    expect(await read()).toMatchObject({
      diary: [{ activity: "kanarie wandelen", effect: 2 }],
      diarySummary: { gave: 1, cost: 0, even: 0 },
      homeChange: { minutes: { from: 20, to: 45 }, hours: { from: 2, to: 1 } },
    });
    const rows = await team.test.database
      .admin`select d::text as row from care.diary_entry d union all select h::text from care.home_build_up h union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
    expect(JSON.stringify(rows)).not.toContain("kanarie");
  });

  it("is not found by a colleague", async () => {
    await open();
    await add(recovery(1, 9));
    const [entry] = (await read()).entries;
    if (entry === undefined) throw new Error("nothing measured");
    await expect(team.owner.recovery.remove({ trajectoryId, id: entry.id, kind: "measurement" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(team.owner.recovery.course({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the criteria of a programme", () => {
  it("are judged by the coach, with the hours to recover beside the norm of this client", async () => {
    await running();
    await add(recovery(1, 3));
    await team.hers.recovery.saveNorm({ trajectoryId, hours: 4, agreedOn: team.inDays(-1), note: "kanarie norm", seen: null });
    const judged = { trajectoryId, criterion: key("hersteltijd"), met: true, note: "kanarie binnen de norm", seen: null };
    expect(await team.hers.recovery.judge(judged)).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "recovery.judged" });
    expect(await course()).toMatchObject({ norm: { hours: 4 }, normStanding: "within", lastRecovery: { hours: 3 } });
    expect((await course()).resumption.find((one) => one.key === "hersteltijd")?.judgement).toMatchObject({ met: true });
    expect(await team.hers.recovery.judge(judged)).toEqual({ ok: false, refusal: { kind: "changed-elsewhere" } });
    expect(await team.hers.recovery.judge({ ...judged, criterion: key("bestaat-niet") })).toMatchObject({
      refusal: { kind: "no-such-criterion" },
    });
    const rows = await team.test.database
      .admin`select j::text as row from care.criterion_judgement j union all select n::text from care.recovery_norm n union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
  });

  it("let the fourth phase begin only once the employer agreed to an extension, which tells him no reason and no phase", async () => {
    await running();
    const on = team.inDays(-5);
    for (const _phase of [1, 2, 3]) await team.hers.trajectory.changePhase({ trajectoryId, direction: "forward", on });
    expect(await team.hers.trajectory.changePhase({ trajectoryId, direction: "forward", on })).toMatchObject({
      refusal: { kind: "next-phase-needs-agreement" },
    });
    const asked = { trajectoryId, extraSessions: 4, requestedOn: team.inDays(-3) };
    expect(await team.hers.recovery.askExtension(asked)).toEqual({ ok: true, value: null });
    expect(await team.hers.recovery.askExtension(asked)).toMatchObject({ refusal: { kind: "already-asked" } });
    const [request] = (await course()).extension.requests;
    if (request === undefined) throw new Error("nothing asked");
    const answer = { trajectoryId, id: request.id, answer: "agreed" as const };
    expect(await team.hers.recovery.answerExtension({ ...answer, on: team.inDays(-4) })).toMatchObject({
      refusal: { kind: "before-the-request" },
    });
    expect(await team.hers.recovery.answerExtension({ ...answer, on: team.inDays(-1) })).toEqual({ ok: true, value: null });
    expect(await team.hers.trajectory.changePhase({ trajectoryId, direction: "forward", on: team.inDays(0) })).toEqual({
      ok: true,
      value: null,
    });
    expect(await course()).toMatchObject({ extension: { state: "agreed" }, next: null });
    expect(await team.hers.trajectory.read({ trajectoryId })).toMatchObject({ sessions: { planned: 14, left: 14 } });
    const row = (await team.hers.caseload.list({ whose: "mine" })).find((one) => one.trajectoryId === trajectoryId);
    expect(row?.care).toMatchObject({ planned: 14, left: 14 });
    const columns = await team.test.database
      .admin`select column_name as name from information_schema.columns where table_schema = 'work' and table_name = 'extension'`;
    expect(columns.map(({ name }) => name).filter((name) => /phase|reason|note/.test(name))).toEqual([]);
  });
});

describe("an exercise", () => {
  it("is given in one press, is seen with its day, and can be taken back", async () => {
    await running();
    const given = await team.hers.recovery.giveExercise({ trajectoryId, exercise: key("rustmomenten") });
    if (!given.ok) throw new Error("not given");
    expect((await course()).exercises.find((one) => one.key === "rustmomenten")).toMatchObject({
      fits: true,
      given: [{ on: team.inDays(0) }],
    });
    await team.hers.recovery.takeBackExercise({ trajectoryId, id: given.value.id });
    expect((await course()).exercises.flatMap((one) => one.given)).toEqual([]);
    await expect(team.hers.recovery.giveExercise({ trajectoryId, exercise: key("bestaat-niet") })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
