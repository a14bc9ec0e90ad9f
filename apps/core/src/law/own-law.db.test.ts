import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayInAmsterdam, hourInAmsterdam } from "../clock.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { tellOfApplications } from "./tell-of-application.ts";

/** The last day of the WIA-aanvraag lies so many days after the first sick day. */
const LAST_DAY = 650;

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
  toTheMorning();
});
afterAll(() => team.test.close());

function toTheMorning(): void {
  const { clock } = team.test;
  do clock.pass({ hours: 1 });
  while (hourInAmsterdam(clock.now()) !== 11);
}

/** To the same morning, so many days later. */
function toDay(days: number): void {
  const goal = team.inDays(days);
  while (dayInAmsterdam(team.test.clock.now()) < goal) toTheMorning();
}

/** A client with a way in, whose application has its last day so many days from today. */
async function givenClientWithLastDay(inDays: number, told: Record<string, unknown> = {}) {
  const firstSickDay = team.inDays(inDays - LAST_DAY);
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId, {
    firstSickDay,
    startedOn: team.inDays(inDays - LAST_DAY + 60),
    ...told,
  });
  const { herself } = await givenClient(team, trajectoryId);
  return { trajectoryId, herself, due: team.inDays(inDays) };
}

const mailsTo = (trajectoryId: TrajectoryId) =>
  team.test.database.admin<{ subject: string; text: string; html: string }[]>`
    select m.subject, m.text, m.html from identity.mail m
    join identity.person p on lower(p.email) = lower(m."to")
    join identity.membership s on s.person_id = p.id
    join work.trajectory t on t.client_id = s.client_id
    where t.id = ${trajectoryId} and m.kind = 'waiting' order by m.created_at, m.id`;

const told = async (trajectoryId: TrajectoryId) => {
  await Promise.all([tellOfApplications(team.test.service), tellOfApplications(team.test.service)]);
  return (await mailsTo(trajectoryId)).length;
};
const taskFor = async (trajectoryId: TrajectoryId) =>
  (await team.hers.today.read()).applications.find((one) => one.trajectoryId === trajectoryId);

describe("the last day of a WIA-aanvraag", () => {
  it("is told six, three and one weeks before, to the day and once, to her and to her coach", async () => {
    const { trajectoryId, due } = await givenClientWithLastDay(43, { code: "WIA-1" });
    expect(await told(trajectoryId)).toBe(0);
    expect(await taskFor(trajectoryId)).toBeUndefined();
    for (const [step, mails, weeks] of [
      [1, 1, 6],
      [1, 1, 6],
      [19, 1, 6],
      [1, 2, 3],
      [13, 2, 3],
      [1, 3, 1],
      [7, 3, 1],
    ] as const) {
      toDay(step);
      expect(await told(trajectoryId)).toBe(mails);
      expect(await taskFor(trajectoryId)).toMatchObject({ weeks, due, code: "WIA-1" });
    }
    toDay(1);
    expect(await told(trajectoryId)).toBe(3);
    expect(await taskFor(trajectoryId)).toBeUndefined();
  });

  it("is told in a mail that names nobody, no law and no illness, with one link", async () => {
    const { trajectoryId } = await givenClientWithLastDay(42, { name: "Kanarie van Dijk" });
    await told(trajectoryId);
    const [mail] = await mailsTo(trajectoryId);
    expect(mail?.text.match(/https?:\S+/g)).toEqual(["http://localhost:4602/"]);
    expect(JSON.stringify(mail)).not.toMatch(/Kanarie|van Dijk|WIA|UWV|ziek|verzuim|wet\b/i);
  });

  it("is told on a later day to whom the mail could not go before, and wakes nobody", async () => {
    const { trajectoryId } = await givenClientWithLastDay(30);
    team.test.clock.pass({ hours: -4 });
    expect(await told(trajectoryId)).toBe(0);
    team.test.clock.pass({ hours: 4 });
    expect(await told(trajectoryId)).toBe(1);
    toDay(1);
    expect(await told(trajectoryId)).toBe(1);
  });

  it("is told no more once she says that she applied, and her coach sees the step as met", async () => {
    const { trajectoryId, herself } = await givenClientWithLastDay(22);
    expect(await told(trajectoryId)).toBe(1);
    expect(await herself.own.home({ trajectoryId })).toMatchObject({ law: { key: "wia_aanvraag", hers: true } });
    expect(await herself.law.markDone({ trajectoryId, key: "wia_aanvraag" })).toEqual({ ok: true, value: null });
    expect(await team.lastEvent()).toMatchObject({ action: "own.mark-milestone-done", outcome: "done" });
    expect(await herself.law.markDone({ trajectoryId, key: "wia_aanvraag" })).toEqual({ ok: false, refusal: { kind: "already-recorded" } });
    expect(await taskFor(trajectoryId)).toBeUndefined();
    const { steps } = await herself.law.read({ trajectoryId });
    expect(steps.find(({ key }) => key === "wia_aanvraag")).toMatchObject({ standing: "done", doneOn: team.inDays(0) });
    toDay(1);
    expect(await told(trajectoryId)).toBe(1);
  });

  it("is told to nobody of a case that ended, nor when the client died", async () => {
    const closed = await givenClientWithLastDay(42);
    const died = await givenClientWithLastDay(42);
    await team.test.database.admin`
      update work.trajectory set status = 'stopped', stopped_on = ${team.inDays(0)}, stop_reason = 'order-ended' where id = ${closed.trajectoryId}`;
    expect(await team.hers.closing.closeQuietly({ trajectoryId: died.trajectoryId })).toMatchObject({ ok: true });
    for (const { trajectoryId } of [closed, died]) {
      expect(await told(trajectoryId)).toBe(0);
      expect(await taskFor(trajectoryId)).toBeUndefined();
    }
  });
});

describe("what the law asks of her", () => {
  it("is her own steps and those with her employer, by the days of the clock her coach sees", async () => {
    const { trajectoryId, herself, due } = await givenClientWithLastDay(400);
    const { steps, coach } = await herself.law.read({ trajectoryId });
    expect(steps.map(({ key }) => key)).toEqual(expect.arrayContaining(["eerstejaarsevaluatie", "eindevaluatie", "wia_aanvraag"]));
    expect(steps.find(({ key }) => key === "wia_aanvraag")).toMatchObject({ due, hers: true, standing: "later" });
    expect(coach.name).not.toBe("");
    expect(await team.lastEvent()).toMatchObject({ action: "own.read-law" });
  });

  it("cannot be ticked by her before its time, nor where her employer has a part in it", async () => {
    const { trajectoryId, herself } = await givenClientWithLastDay(400);
    expect(await herself.law.markDone({ trajectoryId, key: "wia_aanvraag" })).toMatchObject({ refusal: { kind: "too-early" } });
    for (const key of ["eindevaluatie", "melding_uwv_42"] as const)
      expect(await herself.law.markDone({ trajectoryId, key })).toMatchObject({ refusal: { kind: "not-yours" } });
  });

  it("is hers alone to read", async () => {
    const { herself } = await givenClientWithLastDay(400);
    const other = await givenClientWithLastDay(400);
    await expect(herself.law.read({ trajectoryId: other.trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(herself.law.markDone({ trajectoryId: other.trajectoryId, key: "wia_aanvraag" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
