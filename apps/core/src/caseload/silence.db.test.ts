import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const quiet = () => givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-30), firstSickDay: team.inDays(-60) });

async function silentSince(trajectoryId: TrajectoryId) {
  const row = (await team.hers.caseload.list({ whose: "mine" })).find((one) => one.trajectoryId === trajectoryId);
  return row?.care?.silentSince;
}

async function called(trajectoryId: TrajectoryId, who: "client" | "manager" | "bedrijfsarts", days: number) {
  const call = { how: "phone" as const, minutes: 10, told: "", contactId: null, about: [], seen: [] };
  const outcome = await team.hers.people.addMoment({ trajectoryId, on: team.inDays(days), at: "09:00", with: who, ...call });
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
}

async function spokeWith(trajectoryId: TrajectoryId, kind: "manager-intake" | "session", days: number) {
  const talk = { kind, at: "10:00", durationMinutes: 60, times: 1, everyDays: 7 };
  await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(days) });
  const planned = (await team.hers.session.list({ trajectoryId })).sessions.find(({ status }) => status === "planned");
  const held = await team.hers.session.close({ sessionId: planned?.id ?? "", outcome: "held", durationMinutes: 60 });
  if (!held.ok) throw new Error(held.refusal.kind);
}

describe("the silence of a client", () => {
  it("is not broken by a call with her manager or the bedrijfsarts, and is by one with herself", async () => {
    const trajectoryId = await quiet();
    await called(trajectoryId, "manager", -1);
    await called(trajectoryId, "bedrijfsarts", -2);
    expect(await silentSince(trajectoryId)).toBe(team.inDays(-30));
    await called(trajectoryId, "client", -3);
    expect(await silentSince(trajectoryId)).toBe(team.inDays(-3));
  });

  it("is of nobody of whom only the days of the law are watched: nobody is to speak with her", async () => {
    const told = { programme: "alleen-de-wettelijke-data", startedOn: team.inDays(-30), firstSickDay: team.inDays(-60) };
    const trajectoryId = await givenCase(team.hers, team.coach.membershipId, told);
    const before = (await team.hers.today.read()).silent?.count;
    expect(await silentSince(trajectoryId)).toBeNull();
    await quiet();
    expect((await team.hers.today.read()).silent?.count).toBe((before ?? 0) + 1);
  });

  it("is not broken by an intake with her manager, and is by a session", async () => {
    const trajectoryId = await quiet();
    await spokeWith(trajectoryId, "manager-intake", -4);
    expect(await silentSince(trajectoryId)).toBe(team.inDays(-30));
    await spokeWith(trajectoryId, "session", -5);
    expect(await silentSince(trajectoryId)).toBe(team.inDays(-5));
  });
});
