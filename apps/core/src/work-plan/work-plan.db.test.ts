import { FactorId, newId, ResumptionStepId, type TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenReader } from "../testing/given-reader.ts";
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
const factor = {
  area: "content" as const,
  item: "workload" as const,
  kind: "bottleneck" as const,
  weight: 2,
  source: "client" as const,
  text: "kanarie te veel werk",
  action: null,
};
async function oneFactor(told: object = {}) {
  await open();
  expect(await team.hers.workPlan.saveFactor({ trajectoryId, known: null, factor: { ...factor, ...told } })).toMatchObject({ ok: true });
  return (await team.hers.workPlan.factors({ trajectoryId })).factors[0]?.id ?? newId(FactorId);
}
const step = (from: number, to: number, told: object = {}) => ({
  id: null,
  from: team.inDays(from),
  to: team.inDays(to),
  daysPerWeek: 2,
  hoursPerDay: 2,
  tasks: "light" as const,
  location: "home" as const,
  adaptations: ["quiet-place" as const],
  evaluateOn: team.inDays(to),
  stepBack: false,
  agreedBy: ["employee" as const, "manager" as const],
  care: { breaks: "kanarie rust", condition: "", reason: "kanarie reden" },
  ...told,
});
const save = (steps: ReturnType<typeof step>[], version = 0) =>
  team.hers.workPlan.savePlan({ trajectoryId, version, bedrijfsartsAdviceOn: team.inDays(-11), steps });

describe("what helps and hinders in the work", () => {
  it("is written down and changed, sealed, with one audit row", async () => {
    const id = await oneFactor();
    const known = { id, seen: factor };
    await team.hers.workPlan.saveFactor({ trajectoryId, known, factor: { ...factor, weight: 3 } });
    expect(await team.lastEvent()).toMatchObject({ action: "factor.changed", outcome: "done" });
    expect(await team.hers.workPlan.factors({ trajectoryId })).toMatchObject({
      factors: [{ id, weight: 3, release: null, sensitive: false }],
    });
    expect(await team.hers.workPlan.saveFactor({ trajectoryId, known, factor: { ...factor, text: "kanarie anders" } })).toEqual({
      ok: false,
      refusal: { kind: "changed-elsewhere" },
    });
    const rows = await team.test.database.admin`select f::text as row from care.factor f union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain("kanarie");
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
  });

  it("is refused under the wrong A, and not found when it is of another case", async () => {
    const id = await oneFactor();
    expect(
      await team.hers.workPlan.saveFactor({ trajectoryId, known: { id, seen: factor }, factor: { ...factor, area: "terms" } }),
    ).toMatchObject({
      refusal: { kind: "item-of-another-area" },
    });
    await open();
    await expect(team.hers.workPlan.saveFactor({ trajectoryId, known: { id, seen: factor }, factor })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is shared one by one in the client's words, and taken back", async () => {
    const id = await oneFactor();
    const share = { trajectoryId, id, share: true as const, askedByClient: false };
    expect(await team.hers.workPlan.shareFactor({ ...share, text: " " })).toEqual({ ok: false, refusal: { kind: "no-words" } });
    await givenReader(team, trajectoryId, { categories: ["work-factors"] });
    expect(await team.hers.workPlan.shareFactor({ ...share, text: "Rustig beginnen helpt" })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "factor.released" });
    expect(await team.hers.workPlan.shareFactor({ ...share, text: "x" })).toMatchObject({ refusal: { kind: "already-released" } });
    expect(await team.hers.workPlan.shareFactor({ trajectoryId, id, share: false })).toEqual({ ok: true, value: null });
    expect(await team.hers.workPlan.factors({ trajectoryId })).toMatchObject({ factors: [{ release: null }] });
  });

  it("is shared about a conflict only when the client asked for it herself", async () => {
    const id = await oneFactor({ area: "relations", item: "conflict" });
    const share = { trajectoryId, id, share: true as const, text: "We praten erover" };
    expect(await team.hers.workPlan.shareFactor({ ...share, askedByClient: false })).toMatchObject({
      refusal: { kind: "sensitive-unless-asked" },
    });
    await givenReader(team, trajectoryId, { categories: ["work-factors"] });
    expect(await team.hers.workPlan.shareFactor({ ...share, askedByClient: true })).toMatchObject({ ok: true });
  });
});

describe("a resumption plan", () => {
  it("is saved in both halves: the owner sees the work half alone", async () => {
    await open();
    expect(await save([step(1, 14), step(15, 28, { hoursPerDay: 3 })])).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "resumption.changed", details: { steps: 2 } });
    expect(await team.hers.workPlan.plan({ trajectoryId })).toMatchObject({
      version: 1,
      steps: [{ hoursPerWeek: 4, care: { breaks: "kanarie rust" } }, { hoursPerWeek: 6 }],
    });
    expect((await team.owner.workPlan.plan({ trajectoryId })).steps.map(({ care }) => care)).toEqual([null, null]);
    const rows = await team.test.database
      .admin`select c::text as row from care.care_step c union all select s::text from work.resumption_step s union all select e::text from audit.event e`;
    expect(JSON.stringify(rows)).not.toContain("kanarie");
    expect(JSON.stringify(rows)).not.toContain(Buffer.from("kanarie").toString("hex"));
  });

  it("tells at which step what is wrong, and then saves nothing", async () => {
    await open();
    const outcome = await save([step(1, 14), step(10, 28, { hoursPerDay: 3, tasks: "own", evaluateOn: null })]);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "plan-not-sound" } });
    const problems = outcome.ok || outcome.refusal.kind !== "plan-not-sound" ? [] : outcome.refusal.problems;
    expect(problems.map(({ kind, step: place }) => [kind, place])).toEqual(
      expect.arrayContaining([
        ["overlaps-step-before", 1],
        ["two-changes-at-once", 1],
        ["no-evaluation", 1],
      ]),
    );
    expect(await team.hers.workPlan.plan({ trajectoryId })).toMatchObject({ version: 0, steps: [] });
  });

  it("keeps its trace when what was agreed is changed, in a phrase that the employer may read", async () => {
    await open();
    await save([step(-10, -1), step(0, 13)]);
    const shown = await team.hers.workPlan.plan({ trajectoryId });
    const [first, second] = shown.steps;
    const again = [
      { ...step(-10, -1), id: first?.id ?? null },
      { ...step(0, 13, { hoursPerDay: 3 }), id: second?.id ?? null, why: "bedrijfsarts-advice" as const },
    ];
    expect(
      await team.hers.workPlan.savePlan({ trajectoryId, version: 1, bedrijfsartsAdviceOn: team.inDays(-11), steps: again }),
    ).toMatchObject({ ok: true });
    expect((await team.hers.workPlan.plan({ trajectoryId })).steps).toMatchObject([
      { status: "planned", adjustment: null },
      { status: "adjusted", adjustment: { kind: "bedrijfsarts-advice", adviceOn: team.inDays(-11) } },
    ]);
  });

  it("takes what came of a step once it has begun", async () => {
    await open();
    await save([step(-10, -1), step(1, 14)]);
    const { steps } = await team.hers.workPlan.plan({ trajectoryId });
    const record = (index: number, version = 1) =>
      team.hers.workPlan.recordStep({
        trajectoryId,
        version,
        stepId: steps[index]?.id ?? ResumptionStepId.parse("x"),
        reached: true,
        hoursWorked: 3.5,
      });
    expect(await record(1)).toMatchObject({ ok: false, refusal: { kind: "step-not-begun" } });
    expect(await record(0, 7)).toEqual({ ok: false, refusal: { kind: "changed-elsewhere" } });
    expect(await record(0)).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "resumption.step-recorded" });
    expect((await team.hers.workPlan.plan({ trajectoryId })).steps[0]).toMatchObject({ status: "reached", hoursWorked: 3.5 });
  });

  it("of two windows is overwritten by neither", async () => {
    await open();
    await save([step(1, 14)]);
    expect(await save([step(1, 7)])).toEqual({ ok: false, refusal: { kind: "changed-elsewhere" } });
    expect(await save([], 1)).toEqual({ ok: true, value: null });
  });

  it("goes with how often manager and client speak", async () => {
    await open();
    const rhythm = { trajectoryId, everyDays: 7, weekday: 3, minutes: 10 };
    expect(await team.hers.workPlan.saveRhythm({ ...rhythm, agreedOn: team.inDays(2) })).toEqual({
      ok: false,
      refusal: { kind: "in-the-future" },
    });
    expect(await team.hers.workPlan.saveRhythm({ ...rhythm, agreedOn: team.inDays(0) })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "contact-rhythm.changed" });
    expect(await team.hers.workPlan.plan({ trajectoryId })).toMatchObject({ rhythm: { weekday: 3, lastDoneOn: null } });
  });
});

describe("recovery", () => {
  const hours = (on: number, hoursToRecover: number) =>
    team.hers.recovery.add({ trajectoryId, measured: { kind: "recovery", hoursToRecover, on: team.inDays(on), by: "client" } });

  it("is told as a trend in hours and as two numbers, and kept sealed", async () => {
    await open();
    await hours(-20, 9);
    await hours(-2, 4);
    await team.hers.recovery.add({ trajectoryId, measured: { kind: "load", item: "work", score: 8, on: team.inDays(-2), by: "coach" } });
    expect(await team.lastEvent()).toMatchObject({ action: "energy.measured", details: {} });
    const shown = await team.hers.recovery.read({ trajectoryId });
    expect(shown).toMatchObject({
      change: { from: 9, to: 4 },
      balance: { load: 8, capacity: null },
      entries: [{ kind: "load", score: 8 }, {}, {}],
    });
    const [row] = await team.test.database
      .admin`select count(*)::int as n from care.energy_measurement where position(convert_to('hoursToRecover', 'UTF8') in content) > 0`;
    expect(row?.["n"]).toBe(0);
  });

  it("is not measured ahead", async () => {
    await open();
    expect(await hours(1, 3)).toEqual({ ok: false, refusal: { kind: "in-the-future" } });
  });
});

describe("whoever has nothing to do with a case", () => {
  type Who = GivenTeam["hers"];
  const care = [
    ["read factors", (who: Who) => who.workPlan.factors({ trajectoryId })],
    ["save a factor", (who: Who) => who.workPlan.saveFactor({ trajectoryId, known: null, factor })],
    ["share a factor", (who: Who) => who.workPlan.shareFactor({ trajectoryId, id: newId(FactorId), share: false })],
    ["save a plan", (who: Who) => who.workPlan.savePlan({ trajectoryId, version: 0, bedrijfsartsAdviceOn: null, steps: [] })],
    [
      "save a rhythm",
      (who: Who) => who.workPlan.saveRhythm({ trajectoryId, everyDays: 7, weekday: 1, minutes: 10, agreedOn: team.inDays(0) }),
    ],
    [
      "record a step",
      (who: Who) =>
        who.workPlan.recordStep({ trajectoryId, version: 0, stepId: newId(ResumptionStepId), reached: true, hoursWorked: null }),
    ],
    ["read the plan", (who: Who) => who.workPlan.plan({ trajectoryId })],
    ["read recovery", (who: Who) => who.recovery.read({ trajectoryId })],
    [
      "add a measurement",
      (who: Who) => who.recovery.add({ trajectoryId, measured: { kind: "recovery", hoursToRecover: 1, on: team.inDays(0), by: "coach" } }),
    ],
  ] as const;

  it.each(care)("%s: office, another coach and another practice find nothing, a visitor signs in first", async (_verb, call) => {
    await open();
    for (const who of [team.office, team.colleague, team.stranger]) await expect(call(who)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(team.visitor)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
