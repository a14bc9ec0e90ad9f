import { FollowUpId, newId, type TrajectoryId } from "@hervat/domain/primitives";
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
    await team.hers.recovery.saveNorm({ trajectoryId, hours: 4, agreedOn: team.inDays(-1), note: "kanarie norm" });
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

describe("a goal", () => {
  it("of her own cannot be shared; one for work is, by her word, in her words", async () => {
    await open();
    const own = await team.hers.goal.save({ trajectoryId, known: null, kind: "personal", text: "kanarie weer lezen", ten: "Een boek uit" });
    const work = await team.hers.goal.save({ trajectoryId, known: null, kind: "work", text: "kanarie op tijd weg", ten: "" });
    if (!own.ok || !work.ok) throw new Error("not saved");
    const share = { trajectoryId, share: true as const, text: "Om vijf uur klaar", saidYes: true };
    await expect(team.hers.goal.share({ ...share, id: own.value.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.hers.goal.share({ ...share, id: work.value.id, saidYes: false })).toMatchObject({
      refusal: { kind: "client-did-not-ask" },
    });
    expect(await team.hers.goal.share({ ...share, id: work.value.id })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "goal.released" });
    const known = { id: work.value.id, seen: "kanarie op tijd weg" };
    expect(await team.hers.goal.save({ trajectoryId, known, kind: "personal", text: "x", ten: "" })).toMatchObject({
      refusal: { kind: "released-goal-is-work" },
    });
    expect(await team.hers.goal.save({ trajectoryId, known: { ...known, seen: "ouder" }, kind: "work", text: "x", ten: "" })).toMatchObject(
      {
        refusal: { kind: "changed-elsewhere" },
      },
    );
    const rows = await team.test.database.admin`select g::text as row from care.goal g union all select w::text from work.work_goal w`;
    expect(JSON.stringify(rows)).toContain("Om vijf uur klaar");
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
  });

  it("is scaled over time in two views, and closed and taken up again", async () => {
    await open();
    const goal = await team.hers.goal.save({ trajectoryId, known: null, kind: "personal", text: "Weer lezen", ten: "" });
    if (!goal.ok) throw new Error("not saved");
    const { id } = goal.value;
    for (const [daysAgo, score] of [
      [20, 3],
      [1, 6],
    ] as const)
      await team.hers.goal.score({ trajectoryId, id, on: team.inDays(-daysAgo), by: "client", score, note: "" });
    await team.hers.goal.close({ trajectoryId, id, how: "reached" });
    const shown = (await team.hers.goal.list({ trajectoryId })).goals[0];
    expect(shown).toMatchObject({ change: { client: { from: 3, to: 6 }, coach: null }, closed: { how: "reached" } });
    await team.hers.goal.close({ trajectoryId, id, how: null });
    const last = shown?.scores.at(-1);
    if (last === undefined) throw new Error("no score");
    await team.hers.goal.removeScore({ trajectoryId, id: last.id });
    expect((await team.hers.goal.list({ trajectoryId })).goals[0]).toMatchObject({ change: { client: null }, closed: null });
  });
});

describe("a relapse-prevention plan", () => {
  const content = {
    signals: [{ sign: "kanarie slaap", response: "kanarie rust" }],
    support: "kanarie zus",
    agreements: [{ text: "Elke week overleg", who: "both" as const }],
  };

  it("keeps every version, and leaves with its work agreements alone by the client's word", async () => {
    await open();
    expect(await team.hers.relapse.save({ trajectoryId, seen: 0, ...content })).toEqual({ ok: true, value: { number: 1 } });
    expect(await team.hers.relapse.save({ trajectoryId, seen: 0, ...content })).toMatchObject({ refusal: { kind: "changed-elsewhere" } });
    expect(await team.hers.relapse.save({ trajectoryId, seen: 1, ...content })).toEqual({ ok: true, value: { number: 2 } });
    expect(await team.hers.relapse.share({ trajectoryId, share: true, seen: 1, saidYes: true })).toMatchObject({
      refusal: { kind: "newer-version" },
    });
    expect(await team.hers.relapse.share({ trajectoryId, share: true, seen: 2, saidYes: true })).toEqual({ ok: true, value: null });
    expect(await team.hers.relapse.read({ trajectoryId })).toMatchObject({
      versions: [{ number: 2 }, { number: 1 }],
      released: { planNumber: 2 },
    });
    const rows = await team.test.database
      .admin`select p::text as row from care.relapse_plan p union all select a::text from work.released_agreement a union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).toContain("Elke week overleg");
    expect(JSON.stringify(rows)).not.toContain("kanarie");
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
    await team.hers.relapse.share({ trajectoryId, share: false });
    expect(await team.hers.relapse.read({ trajectoryId })).toMatchObject({ released: null });
  });

  it("is looked back on after seven weeks and half a year, and shows on the first page when that comes near", async () => {
    await open();
    await team.hers.relapse.planFollowUps({ trajectoryId, from: team.inDays(-45) });
    const { followUps } = await team.hers.relapse.read({ trajectoryId });
    expect(followUps.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ["six-to-eight-weeks", team.inDays(4)],
      ["six-months", team.inDays(137)],
    ]);
    const due = async () => (await team.hers.today.read()).followUps.filter((one) => one.trajectoryId === trajectoryId);
    expect(await due()).toMatchObject([{ kind: "six-to-eight-weeks", dueOn: team.inDays(4) }]);
    expect((await team.owner.today.read()).followUps.filter((one) => one.trajectoryId === trajectoryId)).toEqual([]);
    const done = { trajectoryId, kind: "six-to-eight-weeks" as const, on: team.inDays(0), note: "kanarie gaat goed" };
    expect(await team.hers.relapse.finishFollowUp(done)).toEqual({ ok: true, value: null });
    expect(await team.hers.relapse.finishFollowUp(done)).toMatchObject({ refusal: { kind: "already-done" } });
    expect(await due()).toEqual([]);
    expect(newId(FollowUpId)).toBeTruthy();
  });
});

describe("the board of factors", () => {
  const work = {
    area: "content",
    item: "workload",
    kind: "bottleneck",
    weight: 3,
    source: "client",
    text: "kanarie druk",
    action: null,
  } as const;

  it("sets person, workplace and organisation side by side, with links in words", async () => {
    await open();
    const own = await team.hers.workPlan.savePersonalFactor({
      trajectoryId,
      id: null,
      sphere: "person",
      kind: "hindering",
      weight: 2,
      text: "kanarie lat hoog",
    });
    await team.hers.workPlan.saveFactor({ trajectoryId, id: null, factor: work });
    const board = await team.hers.workPlan.board({ trajectoryId });
    expect(board.factors.map(({ about, column }) => [about, column])).toEqual([
      ["work", "workplace"],
      ["personal", "person"],
    ]);
    const [from, to] = [own.ok ? own.value.id : null, board.factors[0]?.id];
    if (from === null || to === undefined) throw new Error("not saved");
    const link = { trajectoryId, from, to, kind: "strengthens" as const, note: "kanarie samen" };
    expect(await team.hers.workPlan.linkFactors(link)).toEqual({ ok: true, value: null });
    expect(await team.hers.workPlan.linkFactors(link)).toEqual({ ok: false, refusal: { kind: "already-linked" } });
    expect(await team.hers.workPlan.linkFactors({ ...link, to: from })).toEqual({ ok: false, refusal: { kind: "with-itself" } });
    await team.hers.workPlan.placeFactor({ trajectoryId, id: to, place: "organisation" });
    await team.hers.workPlan.saveFactor({ trajectoryId, id: to, factor: { ...work, weight: 1 } });
    expect((await team.hers.workPlan.board({ trajectoryId })).factors).toMatchObject([
      { id: from },
      { id: to, column: "organisation", weight: 1 },
    ]);
    const rows = await team.test.database.admin`select l::text as row from care.factor_link l union all select f::text from care.factor f`;
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));

    await team.hers.workPlan.removeFactor({ trajectoryId, id: from });
    expect((await team.hers.workPlan.board({ trajectoryId })).links).toEqual([]);
  });

  it("keeps a factor that the employer has until that is taken back", async () => {
    await open();
    await team.hers.workPlan.saveFactor({ trajectoryId, id: null, factor: work });
    const id = (await team.hers.workPlan.board({ trajectoryId })).factors[0]?.id;
    if (id === undefined) throw new Error("not saved");
    await team.hers.workPlan.shareFactor({ trajectoryId, id, share: true, text: "Rustig beginnen", askedByClient: false });
    expect(await team.hers.workPlan.removeFactor({ trajectoryId, id })).toEqual({ ok: false, refusal: { kind: "still-shared" } });
    await team.hers.workPlan.shareFactor({ trajectoryId, id, share: false });
    expect(await team.hers.workPlan.removeFactor({ trajectoryId, id })).toEqual({ ok: true, value: null });
  });
});
