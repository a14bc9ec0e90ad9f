import { afterAll, beforeAll, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

it("a stand-in has the case in her caseload and its talk of today on her first page, marked, until it ends", async () => {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId, { startedOn: team.inDays(-20), firstSickDay: team.inDays(-60) });
  const talk = { kind: "session", at: "10:00", durationMinutes: 60, times: 1, everyDays: 7 } as const;
  await team.hers.session.plan({ trajectoryId, ...talk, on: team.inDays(0) });
  const { actor, membershipId } = await givenStaff(team.test.service, team.practice, "coach");
  const standIn = team.as({ actor });
  const seen = async () => [
    (await standIn.caseload.list({ whose: "mine" })).map((row) => [row.trajectoryId, row.standIn, row.care, row.next, row.overdue]),
    (await standIn.today.read()).sessions.map((session) => [session.trajectoryId, session.standIn]),
  ];
  expect(await seen()).toEqual([[], []]);
  const reader = { kind: "stand-in", membershipId } as const;
  await team.hers.note.addReader({ trajectoryId, reader, agreedOn: team.inDays(0) });
  expect(await seen()).toEqual([[[trajectoryId, true, null, null, 0]], [[trajectoryId, true]]]);
  expect((await standIn.today.read()).overdue).toEqual([]);
  const [row] = await team.hers.caseload.list({ whose: "mine" });
  expect(row?.standIn).toBe(false);

  const [reading] = (await team.hers.note.readers({ trajectoryId })).readers;
  await team.hers.note.endReader({ trajectoryId, id: reading?.id ?? "" });
  expect(await seen()).toEqual([[], []]);
});
