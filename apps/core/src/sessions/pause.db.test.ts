import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { talk, talksOf } from "../testing/given-talks.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let talks: ReturnType<typeof talksOf>;
beforeAll(async () => {
  team = await givenTeam();
  talks = talksOf(team);
});
afterAll(() => team.test.close());

describe("a pause", () => {
  it("keeps its reason behind the wall, sealed, and takes the talks within it back when asked", async () => {
    const trajectoryId = await talks.open();
    await team.hers.trajectory.move({ trajectoryId, move: "start", on: team.inDays(-50) });
    await team.hers.session.planList({ trajectoryId, appointments: [talk(team.inDays(700)), talk(team.inDays(720))] });
    const wish = { trajectoryId, firstDay: team.inDays(699), untilDay: team.inDays(705), reason: "too-ill" as const, takeBack: true };
    await expect(team.office.session.pause(wish)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await team.hers.session.pause({ ...wish, untilDay: team.inDays(1) })).toMatchObject({ refusal: { kind: "until-before-first" } });
    expect(await team.hers.session.pause(wish)).toEqual({ ok: true, value: { takenBack: 1 } });
    expect(await team.hers.session.readPause({ trajectoryId })).toMatchObject({ reason: "too-ill", untilDay: team.inDays(705) });
    const [row] = await team.test.database
      .admin`select count(*)::int as n from care.pause where position(convert_to('too-ill', 'UTF8') in reason) > 0`;
    expect(row?.["n"]).toBe(0);
    expect(await team.hers.session.pause(wish)).toMatchObject({ refusal: { kind: "wrong-status" } });
  });

  it("ends on the day on which guidance goes on, or on which the case is closed", async () => {
    const trajectoryId = await talks.open();
    const endings = async () =>
      (
        await team.test.database.admin`select ended_on::text as on from care.pause where trajectory_id = ${trajectoryId} order by first_day`
      ).map(({ on }) => on);
    const pause = (days: number) =>
      team.hers.session.pause({ trajectoryId, firstDay: team.inDays(days), untilDay: null, reason: "holiday", takeBack: false });
    await team.hers.trajectory.move({ trajectoryId, move: "start", on: team.inDays(-50) });
    await pause(-30);
    expect(await endings()).toEqual([null]);
    await team.hers.trajectory.move({ trajectoryId, move: "resume", on: team.inDays(-20) });
    expect(await endings()).toEqual([team.inDays(-20)]);
    await pause(-10);
    const end = { kind: "stopped", reason: "order-ended" } as const;
    await team.hers.closing.close({ trajectoryId, on: team.inDays(-1), outcome: "none", end });
    expect(await endings()).toEqual([team.inDays(-20), team.inDays(-1)]);
  });
});
