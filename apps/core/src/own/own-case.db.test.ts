import { givenMember } from "@hervat/database/testing";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { StageKey } from "@hervat/domain/programme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callManagerAs } from "../testing/call-as.ts";
import { eraseByTwo } from "../testing/erase-by-two.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { givenShown } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let others: TrajectoryId;
let herself: Awaited<ReturnType<typeof givenClient>>["herself"];
beforeAll(async () => {
  team = await givenTeam();
  const manager = { kind: "new", name: "R. Pels", email: "r.pels@werkgever.example" };
  trajectoryId = await givenCase(team.hers, team.coach.membershipId, { manager, firstSickDay: team.inDays(-10) });
  others = await givenCase(team.hers, team.coach.membershipId);
  ({ herself } = await givenClient(team, trajectoryId));
});
afterAll(() => team.test.close());

const plan = (id: TrajectoryId, days: number) =>
  team.hers.session.plan({
    trajectoryId: id,
    kind: "session",
    on: team.inDays(days),
    at: "10:00",
    durationMinutes: 60,
    times: 1,
    everyDays: 7,
  });

describe("the client's own case", () => {
  it("is hers alone: another client's answers like one that does not exist", async () => {
    expect((await herself.own.cases()).map((one) => one.trajectoryId)).toEqual([trajectoryId]);
    for (const asked of [
      () => herself.own.home({ trajectoryId: others }),
      () => herself.own.talks({ trajectoryId: others }),
      () => herself.own.diary({ trajectoryId: others }),
      () => herself.own.materials({ trajectoryId: others }),
      () => herself.own.tellDay({ trajectoryId: others, told: { kind: "energy", score: 3 } }),
    ])
      await expect(asked()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("begins with her first name, her next talk and one thing that waits", async () => {
    await plan(trajectoryId, 3);
    const home = await herself.own.home({ trajectoryId });
    expect(home).toMatchObject({ firstName: "Noor", calm: false, byPhone: false, waiting: { kind: "diary" } });
    expect(home.next?.kind).toBe("session");
  });

  it("shows the very lines that her manager sees this week", async () => {
    const { manager } = await team.hers.people.read({ trajectoryId });
    if (manager === null) throw new Error("no manager");
    const contactId = manager.id;
    const { personId, membershipId } = await givenMember(team.test.database, team.practice, { role: "manager", contactId });
    await givenShown(team.test.service, team.practice, contactId);
    const his = callManagerAs(team.test.service, { kind: "manager", personId, membershipId, practiceId: team.practice.id, contactId });
    const [{ thisWeek }, { week }] = [await his.employee.read({ trajectoryId }), await herself.own.home({ trajectoryId })];
    expect(thisWeek.lines.length).toBeGreaterThan(0);
    expect(week).toEqual(thisWeek);
  });

  it("keeps what she tells of her day at every tap, and the last one counts", async () => {
    for (const score of [3, 6]) await herself.own.tellDay({ trajectoryId, told: { kind: "energy", score } });
    await herself.own.tellDay({ trajectoryId, told: { kind: "recovery", hours: 5 } });
    await herself.own.tellDay({ trajectoryId, told: { kind: "line", text: "Buiten geweest" } });
    const { days } = await herself.own.diary({ trajectoryId });
    expect(days.at(-1)).toMatchObject({ energy: 6, hoursToRecover: 5, sleep: null, line: "Buiten geweest" });
    const { entries, days: told } = await team.hers.recovery.read({ trajectoryId });
    expect(entries[0]).toMatchObject({ kind: "recovery", hoursToRecover: 5, by: "client" });
    expect(told[0]).toMatchObject({ energy: 6, line: "Buiten geweest" });
  });

  it("lets her ask once for another moment, and the coach answers by moving the talk", async () => {
    const { talks } = await herself.own.talks({ trajectoryId });
    const [talk] = talks;
    if (talk === undefined) throw new Error("no talk");
    const ask = () => herself.own.askToMove({ trajectoryId, sessionId: talk.id, wish: "another-day" });
    expect(await ask()).toEqual({ ok: true, value: null });
    expect(await ask()).toEqual({ ok: false, refusal: { kind: "already-asked" } });
    expect((await team.hers.session.list({ trajectoryId })).sessions.find(({ id }) => id === talk.id)?.asked).toBe("another-day");
    await team.hers.session.move({ sessionId: talk.id, on: team.inDays(5), at: "11:00", durationMinutes: 60 });
    expect((await herself.own.talks({ trajectoryId })).talks.map(({ asked }) => asked)).toEqual([null]);
  });

  it("gives her the exercises her coach gave, and hears that she did one", async () => {
    await team.hers.recovery.giveExercise({ trajectoryId, exercise: StageKey.parse("rustmomenten") });
    const [given] = (await herself.own.talks({ trajectoryId })).exercises;
    if (given === undefined) throw new Error("no exercise");
    await herself.own.markExercise({ trajectoryId, id: given.id, done: true });
    expect((await herself.own.talks({ trajectoryId })).exercises[0]?.doneOn).toBe(team.inDays(0));
  });

  it("remembers that she wants to see one thing at a time", async () => {
    await herself.own.changeView({ trajectoryId, calm: true });
    expect((await herself.own.home({ trajectoryId })).calm).toBe(true);
  });

  it("closes to new entries the moment she withdraws the basis, and stays open to read", async () => {
    await team.hers.privacy.withdraw({ trajectoryId, on: team.inDays(0) });
    await expect(herself.own.tellDay({ trajectoryId, told: { kind: "energy", score: 3 } })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    expect((await herself.own.diary({ trajectoryId })).days).toHaveLength(1);
  });

  it("is shut at once when it is erased", async () => {
    expect(await eraseByTwo(team.hers, team.owner, trajectoryId)).toMatchObject({ ok: true });
    await expect(herself.own.cases()).rejects.toMatchObject({ code: expect.stringMatching(/NOT_FOUND|UNAUTHORIZED/) });
  });
});
