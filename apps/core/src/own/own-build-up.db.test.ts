import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callManagerAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let herself: Awaited<ReturnType<typeof givenClient>>["herself"];
let manager: ReturnType<typeof callManagerAs>;
beforeAll(async () => {
  team = await givenTeam();
  const boss = { kind: "new", name: "R. Pels", email: "r.pels@werkgever.example" };
  trajectoryId = await givenCase(team.hers, team.coach.membershipId, { manager: boss, firstSickDay: team.inDays(-60) });
  ({ herself } = await givenClient(team, trajectoryId));
  const contact = (await team.hers.people.read({ trajectoryId })).manager;
  if (contact === null) throw new Error("the case has no manager");
  manager = callManagerAs(team.test.service, (await givenEmployerSide(team.test.service, team.practice, "manager", contact.id)).actor);
});
afterAll(() => team.test.close());

const WORDS = "kanarie het is mij te veel";
const planned = () => team.hers.workPlan.plan({ trajectoryId });
const waits = async () => (await team.hers.today.read()).waits.filter((wait) => wait.trajectoryId === trajectoryId).map(({ kind }) => kind);

/** One step of next week: what `told` names is different from the last time. */
async function savePlan(told: { hoursPerDay?: number; breaks?: string } = {}) {
  const { version, steps } = await planned();
  const [known] = steps;
  const outcome = await team.hers.workPlan.savePlan({
    trajectoryId,
    version,
    bedrijfsartsAdviceOn: team.inDays(-5),
    steps: [
      {
        id: known?.id ?? null,
        ...{ from: team.inDays(7), to: team.inDays(20), daysPerWeek: 2, hoursPerDay: told.hoursPerDay ?? 2 },
        ...{ tasks: "light", location: "home", adaptations: [], evaluateOn: team.inDays(20), stepBack: false },
        agreedBy: known?.agreedBy ?? [],
        care: { breaks: told.breaks ?? "kanarie elk uur rust", condition: "", reason: "" },
      },
    ],
  });
  expect(outcome).toMatchObject({ ok: true });
}

async function answer(told: Parameters<typeof herself.own.answerBuildUp>[0]["answer"]) {
  const { version } = await herself.own.buildUp({ trajectoryId });
  return herself.own.answerBuildUp({ trajectoryId, version, answer: told });
}

describe("the client and her way back to work", () => {
  it("reads both halves of the plan, her manager the work half alone", async () => {
    await savePlan();
    expect((await herself.own.buildUp({ trajectoryId })).steps).toMatchObject([
      { hoursPerWeek: 4, care: { breaks: "kanarie elk uur rust" } },
    ]);
    const his = await manager.employee.read({ trajectoryId });
    expect(his.plan.steps).toMatchObject([{ hoursPerWeek: 4 }]);
    expect(JSON.stringify(his)).not.toContain("kanarie");
  });

  it("wants to talk, and tells her coach alone why", async () => {
    expect(await answer({ kind: "wants-to-talk", wish: "too-fast", words: WORDS })).toEqual({ ok: true, value: null });
    expect((await planned()).clientAnswer).toMatchObject({ answer: "wants-to-talk", wish: "too-fast", words: WORDS, stands: true });
    expect(await waits()).toContain("plan-talk-client");
    const his = JSON.stringify(await manager.employee.read({ trajectoryId }));
    expect(his).not.toContain("kanarie");
    expect(his).not.toContain("too-fast");
  });

  it("agrees, stands among who agreed, and waits for nobody any more", async () => {
    expect(await answer({ kind: "agrees" })).toMatchObject({ ok: true });
    expect((await planned()).steps).toMatchObject([{ agreedBy: ["employee"] }]);
    expect((await planned()).clientAnswer).toMatchObject({ answer: "agrees", wish: null, words: null });
    expect(await waits()).not.toContain("plan-talk-client");
  });

  it("is asked anew once the plan says something else, in either half", async () => {
    for (const change of [{ hoursPerDay: 3 }, { hoursPerDay: 3, breaks: "kanarie vaker rust" }]) {
      await savePlan(change);
      expect((await herself.own.buildUp({ trajectoryId })).answer).toMatchObject({ answer: "agrees", stands: false });
      await answer({ kind: "agrees" });
    }
    await savePlan({ hoursPerDay: 3, breaks: "kanarie vaker rust" });
    expect((await herself.own.buildUp({ trajectoryId })).answer).toMatchObject({ stands: true });
  });

  it("says yes to no plan that she did not read", async () => {
    const { version } = await herself.own.buildUp({ trajectoryId });
    await savePlan({ hoursPerDay: 4 });
    expect(await herself.own.answerBuildUp({ trajectoryId, version, answer: { kind: "agrees" } })).toEqual({
      ok: false,
      refusal: { kind: "changed-elsewhere" },
    });
  });

  it("is not the only one who can ask to talk: the coach reads on her first page who does", async () => {
    const { plan } = await manager.employee.read({ trajectoryId });
    const [step] = plan.steps;
    if (step === undefined) throw new Error("no step");
    const asked = { trajectoryId, version: plan.version, stepId: step.id };
    await manager.employee.answerStep({ ...asked, answer: { kind: "wants-to-talk", wish: "other-days" } });
    expect(await waits()).toContain("plan-talk-manager");
  });
});
