import type { ClockCorrection } from "@hervat/domain/poortwachter";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { ProgrammeKey } from "@hervat/domain/programme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const fresh = (told: Record<string, unknown> = {}) =>
  givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-60), firstSickDay: team.inDays(-100), ...told });
const sick = (from: string, to: string | null = null) => ({ from, to, leaveAfter: 0 });
const spells = (...told: ReturnType<typeof sick>[]): ClockCorrection => ({ kind: "spells", spells: told });

async function look(trajectoryId: TrajectoryId, correction: ClockCorrection) {
  const outcome = await team.hers.clock.preview({ trajectoryId, correction });
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.kind}`);
  return outcome.value;
}
async function correct(trajectoryId: TrajectoryId, correction: ClockCorrection) {
  const { seen } = await look(trajectoryId, correction);
  return team.hers.clock.correct({ trajectoryId, correction, seen });
}

describe("a correction of the sickness", () => {
  it("shows what moves before it moves, and moves it when it is confirmed", async () => {
    const trajectoryId = await fresh();
    const correction = spells(sick(team.inDays(-100), team.inDays(-60)), sick(team.inDays(-20)));
    const { moves, seen } = await look(trajectoryId, correction);
    expect(moves.cases).toEqual({ before: 1, after: 2 });
    expect(moves.firstSickDay).toEqual({ before: team.inDays(-100), after: team.inDays(-20) });
    expect(await team.hers.trajectory.sickness({ trajectoryId })).toMatchObject({ clock: { firstSickDay: team.inDays(-100) } });

    expect(await team.hers.clock.correct({ trajectoryId, correction, seen })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "sickness.changed", outcome: "done" });
    expect(await team.office.trajectory.sickness({ trajectoryId })).toMatchObject({
      spells: [{}, {}],
      clock: { kind: "clock", firstSickDay: team.inDays(-20), week: 3, earlier: [{ lastSickDay: team.inDays(-60) }] },
    });
  });

  it("is not taken over when someone else changed the record since", async () => {
    const trajectoryId = await fresh();
    const correction = spells(sick(team.inDays(-98)));
    const { seen } = await look(trajectoryId, correction);
    await team.office.trajectory.markMilestone({ trajectoryId, done: { key: "melding_uwv_42", place: "elsewhere", on: null } });
    expect(await team.hers.clock.correct({ trajectoryId, correction, seen })).toEqual({ ok: false, refusal: { kind: "changed-since" } });
    expect(await team.hers.trajectory.sickness({ trajectoryId })).toMatchObject({ clock: { firstSickDay: team.inDays(-100) } });
  });

  it("is refused when the days overlap, have not been yet or are none", async () => {
    const trajectoryId = await fresh();
    const ask = (correction: ClockCorrection) => team.hers.clock.preview({ trajectoryId, correction });
    expect(await ask(spells())).toEqual({ ok: false, refusal: { kind: "no-spells" } });
    expect(await ask(spells(sick("2026-02-30")))).toMatchObject({ refusal: { kind: "impossible-date", index: 0 } });
    expect(await ask(spells(sick("2026-01-01", "2026-02-01"), sick("2026-01-15")))).toMatchObject({
      refusal: { kind: "overlapping-spells" },
    });
    expect(await ask(spells(sick(team.inDays(3))))).toEqual({ ok: false, refusal: { kind: "spell-in-the-future", index: 0 } });
  });

  it("takes the end that UWV's letter names, in both its meanings, and goes back to our own count", async () => {
    const trajectoryId = await fresh();
    const letterDated = team.inDays(-2);
    await correct(trajectoryId, { kind: "uwv-end", end: { letterDated, meaning: "first-wia-day", date: team.inDays(701) } });
    expect(await team.hers.trajectory.sickness({ trajectoryId })).toMatchObject({
      uwv: { meaning: "first-wia-day" },
      clock: { lastDayOfWaitingPeriod: team.inDays(700), firstWiaDay: team.inDays(701), computedLastDay: team.inDays(627) },
    });
    const before = { letterDated, meaning: "last-day-of-waiting-period", date: team.inDays(-400) } as const;
    expect(await team.hers.clock.preview({ trajectoryId, correction: { kind: "uwv-end", end: before } })).toMatchObject({
      refusal: { kind: "before-first-sick-day" },
    });
    await correct(trajectoryId, { kind: "uwv-end", end: null });
    expect(await team.hers.trajectory.sickness({ trajectoryId })).toMatchObject({ uwv: null });
  });

  it("of an employment that ends asks its evaluation on the last day, and stops for a client of whom no employer pays wages", async () => {
    const trajectoryId = await fresh();
    await correct(trajectoryId, { kind: "employment-end", on: team.inDays(30) });
    const { clock } = await team.hers.trajectory.sickness({ trajectoryId });
    if (clock.kind !== "clock") throw new Error("no clock");
    expect(clock.milestones.find(({ key }) => key === "eindevaluatie")?.due).toBe(team.inDays(30));
    expect(clock).toMatchObject({ wagesUntil: team.inDays(30), wagesEndBecause: "employment-ended" });
    await correct(trajectoryId, { kind: "wvp", applies: false });
    expect(await team.hers.trajectory.sickness({ trajectoryId })).toMatchObject({ wvp: false, clock: { because: "no-wvp" } });
  });
});

describe("two who write to one clock at the same moment", () => {
  it("lose neither of their records", async () => {
    const trajectoryId = await fresh();
    const keys = ["melding_uwv_42", "eerstejaarsevaluatie", "spoor2_start", "actueel_oordeel", "eindevaluatie"] as const;
    const marks = await Promise.all(
      keys.map((key, index) =>
        (index % 2 ? team.hers : team.office).trajectory.markMilestone({ trajectoryId, done: { key, place: "elsewhere", on: null } }),
      ),
    );
    expect(marks.every(({ ok }) => ok)).toBe(true);
    const { clock } = await team.hers.trajectory.sickness({ trajectoryId });
    if (clock.kind !== "clock") throw new Error("no clock");
    expect(clock.milestones.filter(({ key, status }) => keys.some((one) => one === key) && status.kind === "done-elsewhere")).toHaveLength(
      5,
    );
  });
});

describe("the deadlines of a caseload", () => {
  it("are those of the law, first day first, with what is late in front, and of one's own cases alone", async () => {
    const trajectoryId = await fresh({ firstSickDay: team.inDays(-300), startedOn: team.inDays(-20) });
    const rows = (await team.hers.clock.deadlines({ whose: "mine", weeks: 6 })).filter((row) => row.trajectoryId === trajectoryId);
    expect(rows.map(({ due }) => due)).toEqual(rows.map(({ due }) => due).toSorted());
    expect(rows.every(({ due }) => due <= team.inDays(42))).toBe(true);
    const all = await team.hers.clock.deadlines({ whose: "mine", weeks: null });
    expect(all.filter((row) => row.trajectoryId === trajectoryId).map(({ key }) => key)).toContain("wia_aanvraag");
    expect(
      (await team.colleague.clock.deadlines({ whose: "practice", weeks: null })).some((row) => row.trajectoryId === trajectoryId),
    ).toBe(false);
    expect((await team.office.clock.deadlines({ whose: "practice", weeks: 6 })).length).toBeGreaterThan(0);
  });
});

describe("a case of which only the law's days are watched", () => {
  const watched = () => fresh({ programme: "alleen-de-wettelijke-data" });

  it("has its clock, and no place for talks, a plan or anything about health", async () => {
    const trajectoryId = await watched();
    expect(await team.hers.trajectory.read({ trajectoryId })).toMatchObject({
      ...{ clockOnly: true, status: "active", phase: null, sessions: null },
      may: { readSessions: false, planSession: false, readCare: false, readWork: false, changeSickness: true, markMilestone: true },
    });
    expect(await team.hers.trajectory.sickness({ trajectoryId })).toMatchObject({ clock: { kind: "clock" } });
    await expect(team.hers.workPlan.plan({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const measured = { on: team.inDays(-1), by: "coach", kind: "recovery", hoursToRecover: 8 } as const;
    await expect(team.hers.recovery.add({ trajectoryId, measured })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(
      (await team.hers.clock.deadlines({ whose: "mine", weeks: null })).find((row) => row.trajectoryId === trajectoryId),
    ).toMatchObject({
      clockOnly: true,
    });
  });

  it("goes on as guidance when the practice is asked for it", async () => {
    const trajectoryId = await watched();
    const begin = { trajectoryId, programme: ProgrammeKey.parse("van-verzuim-naar-herstel"), on: team.inDays(0) };
    expect(await team.hers.clock.beginGuidance(begin)).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "trajectory.guidance-begun" });
    expect(await team.hers.trajectory.read({ trajectoryId })).toMatchObject({
      clockOnly: false,
      status: "intake",
      may: { readWork: true },
    });
    expect(await team.hers.clock.beginGuidance(begin)).toEqual({ ok: false, refusal: { kind: "guided-already" } });
  });
});

describe("whoever has nothing to do with a case", () => {
  const correction = spells(sick("2026-01-05"));
  const verbs = [
    ["look at a correction", (who: GivenTeam["hers"], trajectoryId: TrajectoryId) => who.clock.preview({ trajectoryId, correction })],
    ["correct the clock", (who, trajectoryId) => who.clock.correct({ trajectoryId, correction, seen: "0".repeat(64) })],
    [
      "begin guidance",
      (who, trajectoryId) => who.clock.beginGuidance({ trajectoryId, programme: ProgrammeKey.parse("x"), on: team.inDays(0) }),
    ],
  ] as const satisfies readonly (readonly [string, (who: GivenTeam["hers"], id: TrajectoryId) => Promise<unknown>])[];

  it.each(verbs)("%s: another coach and another practice find nothing, a visitor signs in first", async (_verb, call) => {
    const id = await fresh();
    await expect(call(team.colleague, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.visitor, id)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
