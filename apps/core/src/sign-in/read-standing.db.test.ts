import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eraseByTwo } from "../testing/erase-by-two.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { readStanding } from "./read-standing.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

describe("a client who was guided more than once", () => {
  it("reads the case that runs and the one that ended not long ago, and no more the one that was erased", async () => {
    const [first, second, running] = await Promise.all(
      ["eerste", "tweede", "lopend"].map((code) => givenCase(team.hers, team.coach.membershipId, { code })),
    );
    if (first === undefined || second === undefined || running === undefined) throw new Error("no cases");
    await team.test.database.admin`
      update work.trajectory set client_id = (select client_id from work.trajectory where id = ${running}) where id in (${first}, ${second})`;
    const { actor } = await givenClient(team, running);
    for (const ended of [first, second])
      await team.test.database
        .admin`update work.trajectory set status = 'stopped', stopped_on = ${team.inDays(0)}, stop_reason = 'order-ended' where id = ${ended}`;
    const hers = async () => {
      const question = { door: "client", now: team.test.clock.now(), demoAllowed: false } as const;
      const { memberships } = await readStanding(team.test.service.database, { personId: actor.personId, ...question });
      return memberships.flatMap(({ trajectoryIds }) => [...trajectoryIds]).toSorted();
    };
    expect(await hers()).toEqual([first, second, running].toSorted());

    await team.hers.privacy.withdraw({ trajectoryId: first, on: team.inDays(0) });
    expect(await eraseByTwo(team.hers, team.owner, first)).toMatchObject({ ok: true });
    expect(await hers()).toEqual([second, running].toSorted());
  });
});
