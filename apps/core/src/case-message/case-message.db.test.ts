import type { TrajectoryId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { managerRouter } from "../manager-router.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { givenStaff } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { proceduresOf } from "../testing/procedures-of.ts";

let team: GivenTeam;
let trajectoryId: TrajectoryId;
let herself: Awaited<ReturnType<typeof givenClient>>["herself"];
beforeAll(async () => {
  team = await givenTeam();
  trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  ({ herself } = await givenClient(team, trajectoryId));
});
afterAll(() => team.test.close());

const mails = async () => {
  const rows = await team.test.database.admin<{ subject: string; text: string }[]>`
    select subject, text from identity.mail where tenant_id = ${team.practice.id} and kind = 'message'`;
  return [...rows];
};
const unread = async () =>
  (await team.hers.today.read()).waits.filter((wait) => wait.kind === "message-unread" && wait.trajectoryId === trajectoryId).length;

describe("a message between the client and her coach", () => {
  it("waits on the coach's first page until it is read, and the client sees when", async () => {
    expect(await herself.message.send({ trajectoryId, text: "kanarie Kan het later?" })).toEqual({ ok: true, value: null });
    expect(await unread()).toBe(1);
    expect((await team.hers.message.ofTrajectory({ trajectoryId })).messages).toMatchObject([
      { from: "client", text: "kanarie Kan het later?", readAt: null },
    ]);
    await team.hers.message.markRead({ trajectoryId });
    expect(await unread()).toBe(0);
    expect((await herself.message.read({ trajectoryId })).messages[0]?.readAt).toBeInstanceOf(Date);
  });

  it("brings her one mail a day at most, which says only that there is one", async () => {
    for (const text of ["kanarie Dat kan.", "kanarie Tot dan."])
      expect(await team.hers.message.send({ trajectoryId, text })).toMatchObject({ ok: true });
    const sent = await mails();
    expect(sent).toMatchObject([{ subject: "Er is een bericht voor je" }]);
    expect(JSON.stringify(sent)).not.toContain("kanarie");
    expect((await herself.message.read({ trajectoryId })).messages).toHaveLength(3);
  });

  it("that says she cannot go on brings her the help line at once, and her coach and stand-in a mail that says only: look today", async () => {
    const standIn = await givenStaff(team.test.service, team.practice, "coach");
    const period = { firstDay: team.inDays(0), lastDay: team.inDays(3) };
    await team.hers.handOver.make({ trajectoryIds: [trajectoryId], to: standIn.membershipId, reason: "coach-away", period });
    const attention = () =>
      team.test.database.admin<{ to: string; subject: string; text: string }[]>`
        select "to", subject, text from identity.mail where tenant_id = ${team.practice.id} and kind = 'attention'`;
    expect(await herself.message.read({ trajectoryId })).toMatchObject({ help: false });
    for (const text of ["kanarie Ik wil niet meer leven.", "kanarie Echt, ik wil dood."])
      expect(await herself.message.send({ trajectoryId, text })).toEqual({ ok: true, value: null });
    expect(await herself.message.read({ trajectoryId })).toMatchObject({ help: true });
    const together = await team.test.database.admin`
      select count(*)::int as mails from identity.mail mail join care.case_message message on message.xmin = mail.xmin
      where mail.tenant_id = ${team.practice.id} and mail.kind = 'attention'`;
    const mails = await attention();
    expect(together).toEqual([{ mails: mails.length }]);
    const looking = await team.test.database.admin`
      select p.email from identity.person p join identity.membership m on m.person_id = p.id
      where m.id in (${team.coach.membershipId}, ${standIn.membershipId})`;
    expect(mails.map(({ to }) => to).toSorted()).toEqual(looking.map(({ email }) => String(email)).toSorted());
    expect(new Set(mails.map(({ subject }) => subject))).toEqual(new Set(["Vandaag aandacht nodig in Hervat"]));
    expect(JSON.stringify(mails)).not.toMatch(/kanarie|leven|dood|113/);
    const rows = await team.test.database.admin`select e::text as row from audit.event e`;
    expect(JSON.stringify(rows)).not.toMatch(/help|attention/);
  });

  it("is sealed where it lies", async () => {
    const rows = await team.test.database
      .admin`select encode(text, 'escape') as text from care.case_message where tenant_id = ${team.practice.id}`;
    expect(rows.length).toBe(5);
    expect(JSON.stringify(rows)).not.toContain("kanarie");
  });

  it("has no door for the employer's side, and none for a client of another case", async () => {
    expect(proceduresOf(managerRouter).filter(({ path }) => path.startsWith("message"))).toEqual([]);
    const others = await givenCase(team.hers, team.coach.membershipId);
    await expect(herself.message.read({ trajectoryId: others })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(herself.message.send({ trajectoryId: others, text: "Hallo" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is not sent to someone who has no way in to read it", async () => {
    const alone = await givenCase(team.hers, team.coach.membershipId);
    expect(await team.hers.message.send({ trajectoryId: alone, text: "Hallo" })).toEqual({ ok: false, refusal: { kind: "no-way-in" } });
  });

  it("is sent no more once the guidance ended, and can still be read", async () => {
    await team.test.database
      .admin`update work.trajectory set status = 'stopped', stopped_on = ${team.inDays(0)}, stop_reason = 'order-ended'
      where id = ${trajectoryId}`;
    for (const sent of [
      herself.message.send({ trajectoryId, text: "Nog iets" }),
      team.hers.message.send({ trajectoryId, text: "Nog iets" }),
    ])
      expect(await sent).toEqual({ ok: false, refusal: { kind: "ended" } });
    expect(await herself.message.read({ trajectoryId })).toMatchObject({ may: { write: false } });
    expect((await team.hers.message.ofTrajectory({ trajectoryId })).messages).toHaveLength(5);
  });
});
