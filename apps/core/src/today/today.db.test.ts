import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const fresh = (told: Record<string, unknown> = {}) => givenCase(team.hers, team.coach.membershipId, told);

describe("today", () => {
  it("shows the coach her talks, what waits for her and what the law asks", async () => {
    const trajectoryId = await fresh({ startedOn: team.inDays(-60), firstSickDay: team.inDays(-100), name: "Vandaag Jansen" });
    const plan = { trajectoryId, kind: "session" as const, durationMinutes: 60, times: 1, everyDays: 7 };
    await team.hers.session.plan({ ...plan, on: team.inDays(0), at: "00:05" });
    await team.hers.session.plan({ ...plan, on: team.inDays(-2), at: "10:00" });
    await team.hers.session.plan({ ...plan, on: team.inDays(-9), at: "10:00" });
    const [oldest] = (await team.hers.session.list({ trajectoryId })).sessions;
    if (oldest) await team.hers.session.close({ sessionId: oldest.id, outcome: "held", durationMinutes: 60 });

    const shown = await team.hers.today.read();
    expect(shown.sessions).toMatchObject([{ trajectoryId, name: "Vandaag Jansen" }]);
    expect(shown.waits.filter((wait) => wait.trajectoryId === trajectoryId).map(({ kind }) => kind)).toEqual([
      "session-unclosed",
      "note-unsigned",
    ]);
    expect(shown.overdue.some((one) => one.trajectoryId === trajectoryId)).toBe(true);
    expect(await team.lastEvent()).toMatchObject({ action: "today.read", outcome: "done" });
  });

  it("tells the office nothing of notes and reports, and another practice nothing", async () => {
    expect((await team.office.today.read()).waits).toEqual([]);
    expect(await team.stranger.today.read()).toMatchObject({ sessions: [], waits: [], week: [], overdue: [] });
    await expect(team.visitor.today.read()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
