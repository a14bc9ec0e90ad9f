import type { Actor } from "@hervat/domain/people";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTakenCopy } from "../takeout/own-copy.ts";
import { callClientAs } from "../testing/call-as.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let earlier: TrajectoryId;
let latest: TrajectoryId;
let actor: Extract<Actor, { kind: "client" }>;
beforeAll(async () => {
  team = await givenTeam();
  const begun = { startedOn: team.inDays(-200), firstSickDay: team.inDays(-210) };
  earlier = await givenCase(team.hers, team.coach.membershipId, begun);
  await team.hers.trajectory.move({ trajectoryId: earlier, move: "start", on: team.inDays(-190) });
  const end = { outcome: "own-work", end: { kind: "completed", evaluatedOn: null } } as const;
  await team.hers.closing.close({ trajectoryId: earlier, on: team.inDays(-70), ...end });
  latest = await givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-10), firstSickDay: team.inDays(-20) });
  const client = await givenClient(team, earlier);
  await team.test.database.admin`update work.trajectory set client_id =
    (select client_id from work.trajectory where id = ${earlier}) where id = ${latest}`;
  actor = { ...client.actor, trajectoryIds: [latest, earlier] };
});
afterAll(() => team.test.close());

describe("a client who fell ill again", () => {
  it("reads of each of her cases until when it opens, the latest first", async () => {
    const cases = await callClientAs(team.test.service, actor).own.cases();
    expect(cases).toEqual([
      { trajectoryId: latest, startedOn: team.inDays(-10), endedOn: null, accessEnds: null },
      { trajectoryId: earlier, startedOn: team.inDays(-200), endedOn: team.inDays(-70), accessEnds: team.inDays(20) },
    ]);
  });

  it("takes a copy of the earlier one along as long as it opens", async () => {
    const ctx = team.test.service.contextFor({ actor, requestId: "r", action: "own.take-out" });
    const entries = await readTakenCopy(ctx, earlier);
    expect(entries.map(({ path }) => path)).toContain("mijn-dossier.html");
  });
});
