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
      "questionnaire-due",
    ]);
    expect(shown.overdue.some((one) => one.trajectoryId === trajectoryId)).toBe(true);
    expect(await team.lastEvent()).toMatchObject({ action: "today.read", outcome: "done" });
  });

  it("counts the coach's clients with whom nobody spoke for fourteen days, and tells it to nobody who guides none of them", async () => {
    const before = (await team.hers.today.read()).silent?.count ?? 0;
    await fresh({ startedOn: team.inDays(-13), firstSickDay: team.inDays(-40) });
    expect((await team.hers.today.read()).silent).toEqual({ count: before, days: 14 });
    const trajectoryId = await fresh({ startedOn: team.inDays(-14), firstSickDay: team.inDays(-40) });
    expect((await team.hers.today.read()).silent).toEqual({ count: before + 1, days: 14 });

    const call = { with: "client" as const, how: "phone" as const, minutes: 10, told: "", contactId: null, about: [], seen: [] };
    await team.hers.people.addMoment({ trajectoryId, on: team.inDays(-1), at: "09:00", ...call });
    expect((await team.hers.today.read()).silent).toEqual({ count: before, days: 14 });
    expect((await team.colleague.today.read()).silent).toEqual({ count: 0, days: 14 });
    expect((await team.owner.today.read()).silent).toEqual({ count: 0, days: 14 });
    expect((await team.office.today.read()).silent).toBeNull();
  });

  it("tells the office nothing of notes and reports, and another practice nothing", async () => {
    expect((await team.office.today.read()).waits).toEqual([]);
    expect(await team.stranger.today.read()).toMatchObject({ sessions: [], waits: [], week: [], overdue: [] });
    await expect(team.visitor.today.read()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
