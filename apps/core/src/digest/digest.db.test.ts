import { isWorkingDay } from "@hervat/domain/calendar";
import { MembershipId, newId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayInAmsterdam } from "../clock.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { sendDigests } from "./send-digests.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
  toNextMorning();
  // A probleemanalyse for each of the days ahead.
  for (const days of [-38, -35, -32]) {
    const told = { name: "Kanarie van Dijk", startedOn: team.inDays(-5), firstSickDay: team.inDays(days) };
    await givenCase(team.hers, team.coach.membershipId, told);
  }
});
afterAll(() => team.test.close());

/** The next working day, after seven in the morning. */
function toNextMorning(): void {
  const { clock } = team.test;
  const today = dayInAmsterdam(clock.now());
  const morning = () => clock.now().getUTCHours() === 9 && isWorkingDay(dayInAmsterdam(clock.now()));
  do clock.pass({ hours: 1 });
  while (dayInAmsterdam(clock.now()) === today || !morning());
}

const sent = async () =>
  team.test.database.admin<{ to: string; subject: string; text: string; html: string }[]>`
    select "to", subject, text, html from identity.mail where kind = 'digest' order by created_at, id`;

describe("the mail about this week", () => {
  it("goes once a day, however often a worker looks, and says how much without whom or what", async () => {
    await Promise.all([sendDigests(team.test.service), sendDigests(team.test.service)]);
    await sendDigests(team.test.service);
    const mails = await sent();
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail?.text).toContain("http://localhost:4600/termijnen");
    expect(mail?.text.match(/https?:/g)).toHaveLength(1);
    expect(JSON.stringify(mail)).not.toMatch(/Kanarie|van Dijk|Probleemanalyse|ziek|verzuim/i);
  });

  it("goes again on the next working day", async () => {
    const before = (await sent()).length;
    toNextMorning();
    await sendDigests(team.test.service);
    expect(await sent()).toHaveLength(before + 1);
  });

  it("wakes nobody: not before seven in the morning", async () => {
    const before = (await sent()).length;
    toNextMorning();
    team.test.clock.pass({ hours: -6 });
    await sendDigests(team.test.service);
    expect(await sent()).toHaveLength(before);
  });

  it("is off for who chose so", async () => {
    expect(await team.hers.digest.read()).toEqual({ wanted: true });
    await team.hers.digest.choose({ wanted: false });
    expect(await team.lastEvent()).toMatchObject({ action: "digest.chosen" });
    const before = (await sent()).length;
    toNextMorning();
    await sendDigests(team.test.service);
    expect(await sent()).toHaveLength(before);
    await expect(team.visitor.digest.read()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("is one mail for who has two roles in the practice, about the cases of both", async () => {
    await team.hers.digest.choose({ wanted: true });
    const [second, before] = [newId(MembershipId), (await sent()).length];
    const { id } = team.practice;
    await team.test.database.admin`
      insert into identity.membership (tenant_id, id, person_id, role, created_at)
      select tenant_id, ${second}, person_id, 'owner', now() from identity.membership where id = ${team.coach.membershipId}`;
    await team.test.database.admin`
      update work.trajectory set coach_membership_id = ${second}
      where id = (select id from work.trajectory where tenant_id = ${id} order by id desc limit 1)`;
    toNextMorning();
    await sendDigests(team.test.service);
    await sendDigests(team.test.service);
    expect(await sent()).toHaveLength(before + 1);
  });
});
