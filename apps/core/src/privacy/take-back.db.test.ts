import type { ContactId, TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callManagerAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenEmployerSide } from "../testing/given-practice.ts";
import { givenReader } from "../testing/given-reader.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let manager: ContactId;
let factorId: Awaited<ReturnType<GivenTeam["hers"]["workPlan"]["factors"]>>["factors"][number]["id"];
let goalId: Awaited<ReturnType<GivenTeam["hers"]["goal"]["list"]>>["goals"][number]["id"];

beforeAll(async () => {
  team = await givenTeam();
  const { hers } = team;
  trajectoryId = await givenCase(hers, team.coach.membershipId);
  const told = { area: "content", item: "workload", kind: "bottleneck", weight: 2, source: "client", action: null } as const;
  await hers.workPlan.saveFactor({ trajectoryId, known: null, factor: { ...told, text: "Te veel werk op maandag" } });
  factorId = (await hers.workPlan.factors({ trajectoryId })).factors[0]?.id ?? factorId;
  const goal = await hers.goal.save({ trajectoryId, known: null, kind: "work", text: "Op tijd naar huis", ten: "" });
  if (goal.ok) goalId = goal.value.id;
  const agreements = [{ text: "Elke week kort overleg", who: "both" as const }];
  await hers.relapse.save({ trajectoryId, seen: 0, signals: [], support: "", agreements });
  ({ contactId: manager } = await givenReader(team, trajectoryId));
});
afterAll(() => team.test.close());

const share = {
  factor: () =>
    team.hers.workPlan.shareFactor({ trajectoryId, id: factorId, share: true, text: "Te veel werk op maandag", askedByClient: true }),
  goal: () => team.hers.goal.share({ trajectoryId, id: goalId, share: true, text: "Op tijd naar huis", saidYes: true }),
  agreements: () => team.hers.relapse.share({ trajectoryId, share: true, seen: 1, saidYes: true }),
};
const takeBack = {
  factor: () => team.hers.workPlan.shareFactor({ trajectoryId, id: factorId, share: false }),
  goal: () => team.hers.goal.share({ trajectoryId, id: goalId, share: false }),
  agreements: () => team.hers.relapse.share({ trajectoryId, share: false }),
};
const hisPage = async () => {
  const { actor } = await givenEmployerSide(team.test.service, team.practice, "manager", manager);
  return callManagerAs(team.test.service, actor).employee.read({ trajectoryId });
};
const KINDS = ["factor", "goal", "agreements"] as const;

/** Rows that stand for the employer. */
async function released(): Promise<number> {
  const [row] = await team.test.database.admin`
    select (select count(*) from work.released_factor where trajectory_id = ${trajectoryId})
      + (select count(*) from work.work_goal where trajectory_id = ${trajectoryId})
      + (select count(*) from work.released_agreement where trajectory_id = ${trajectoryId}) as rows`;
  return Number(row?.["rows"]);
}

describe("what was released to the employer, once she withdrew", () => {
  it("is gone from there in the same moment, and her coach need not think of it", async () => {
    for (const kind of KINDS) expect(await share[kind]()).toMatchObject({ ok: true });
    expect(await released()).toBe(3);
    expect(await hisPage()).toMatchObject({ releasedGoals: ["Op tijd naar huis"] });
    expect(await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) })).toMatchObject({ ok: true });
    expect(await released()).toBe(0);
    expect(await hisPage()).toMatchObject({ releasedFactors: [], releasedGoals: [], releasedAgreements: [] });
  });

  it.each(KINDS)("may be taken back once more, which changes nothing: %s", async (kind) => {
    expect(await takeBack[kind]()).toMatchObject({ ok: true });
  });

  it.each(KINDS)("is not released anew: %s", async (kind) => {
    await expect(share[kind]()).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    expect(await released()).toBe(0);
  });
});
