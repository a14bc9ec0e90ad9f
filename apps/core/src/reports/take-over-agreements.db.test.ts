import type { PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { takeOverAgreements } from "./take-over-agreements.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const givenHers = () => givenCase(team.hers, team.coach.membershipId);

/** What the release does with the joint part of an evaluation that was held yesterday. */
function takeOver(trajectoryId: TrajectoryId, contactRhythm: string | null, followUpOn: PlainDate | null): Promise<void> {
  const joint = {
    heldOn: team.inDays(-1),
    workGoals: [],
    extraSessions: false,
    agreements: [],
    relapsePrevention: { workSignals: [], contactRhythm, followUpOn },
    satisfaction: [],
    approvedByEmployeeOn: team.inDays(0),
    approvedByManagerOn: team.inDays(0),
  };
  return team.test.service.database.transactAs("coach", { tenant: team.practice.id }, async (tx) =>
    takeOverAgreements(tx, await team.test.service.keyring.sealerFor(tx, team.practice.id), trajectoryId, joint),
  );
}

const rhythm = async (trajectoryId: TrajectoryId) => (await team.hers.workPlan.plan({ trajectoryId })).rhythm;
const lookBacks = async (trajectoryId: TrajectoryId) =>
  (await team.hers.relapse.read({ trajectoryId })).followUps.map(({ kind, dueOn }) => [kind, dueOn]);

describe("what the three agreed in an evaluation", () => {
  it("stands in the dossier once it is released, and nobody types it again", async () => {
    const trajectoryId = await givenHers();
    await takeOver(trajectoryId, "Elke 2 weken op vrijdag, 15 minuten.", team.inDays(50));

    const agreed = { everyDays: 14, weekday: 5, minutes: 15, agreedOn: team.inDays(-1), lastDoneOn: null };
    expect(await rhythm(trajectoryId)).toEqual(agreed);
    expect(await lookBacks(trajectoryId)).toEqual([
      ["six-to-eight-weeks", team.inDays(50)],
      ["six-months", team.inDays(181)],
    ]);
  });

  it("takes the place of what was agreed before", async () => {
    const trajectoryId = await givenHers();
    await team.hers.workPlan.saveRhythm({ trajectoryId, everyDays: 7, weekday: 1, minutes: 10, agreedOn: team.inDays(-30) });
    await team.hers.relapse.planFollowUps({ trajectoryId, from: team.inDays(-3) });
    await takeOver(trajectoryId, "Elke week op dinsdag, 20 minuten", team.inDays(60));

    expect(await rhythm(trajectoryId)).toMatchObject({ everyDays: 7, weekday: 2, minutes: 20 });
    expect(await lookBacks(trajectoryId)).toEqual([
      ["six-to-eight-weeks", team.inDays(60)],
      ["six-months", team.inDays(179)],
    ]);
  });

  it("leaves alone what it does not name, or names in words that could mean two things", async () => {
    const trajectoryId = await givenHers();
    await team.hers.workPlan.saveRhythm({ trajectoryId, everyDays: 7, weekday: 1, minutes: 10, agreedOn: team.inDays(-30) });
    await takeOver(trajectoryId, "Eerst elke week, later minder vaak", null);

    expect(await rhythm(trajectoryId)).toMatchObject({ weekday: 1, agreedOn: team.inDays(-30) });
    expect(await lookBacks(trajectoryId)).toEqual([]);
  });
});
