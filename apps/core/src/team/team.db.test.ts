import { Email } from "@hervat/domain/people";
import { day, MembershipId, newId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callAs } from "../testing/call-as.ts";
import { type GivenAccount, givenAccount, signIn } from "../testing/given-account.ts";
import { givenCase } from "../testing/given-case.ts";
import { givenClient } from "../testing/given-client.ts";
import { type GivenPractice, givenPerson, givenPractice, givenStaff } from "../testing/given-practice.ts";
import { givenTeam } from "../testing/given-team.ts";
import { openTestBrowser } from "../testing/test-browser.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

let test: TestService;
let practice: GivenPractice;
let coach: GivenAccount;
beforeAll(async () => {
  test = await startTestService();
  practice = await givenPractice(test.service);
  coach = await givenAccount(test.service, practice);
});
afterAll(() => test.close());

const asOwner = async () => callAs(test.service, (await givenStaff(test.service, practice, "owner")).actor);

describe("the team", () => {
  it("is a list of who works here and who was invited, without another practice's people", async () => {
    const stranger = await givenStaff(test.service, await givenPractice(test.service), "coach");
    const owner = await asOwner();
    const email = Email.parse(givenPerson().email);
    await owner.team.invite({ email, name: "Amira Kaya", role: "coach" });

    const { members, invitations } = await owner.team.list();
    expect(members.map(({ membershipId }) => membershipId)).toContain(coach.membershipId);
    expect(members.map(({ membershipId }) => membershipId)).not.toContain(stranger.membershipId);
    expect(invitations).toMatchObject([{ name: "Amira Kaya", email, role: "coach" }]);
  });

  it("invites by mail, in neutral words and with one link", async () => {
    const owner = await asOwner();
    const email = Email.parse(givenPerson().email);
    await owner.team.invite({ email, name: "Amira Kaya", role: "coach" });
    const [mail] = await test.database.admin`select subject, text from identity.mail where "to" = ${email}`;
    expect(mail?.["subject"]).toBe("Er staat een uitnodiging voor je klaar");
    expect(String(mail?.["text"]).match(/https?:/g)).toHaveLength(1);
  });

  it("lets nobody in who was invited and then not", async () => {
    const owner = await asOwner();
    const email = Email.parse(givenPerson().email);
    await owner.team.invite({ email, name: "Amira Kaya", role: "coach" });
    const { invitations } = await owner.team.list();
    await owner.team.withdrawInvitation({ id: invitations.find((invitation) => invitation.email === email)?.id ?? "" });

    const [mail] = await test.database.admin`select text from identity.mail where "to" = ${email}`;
    const token = /invitation\/([\w-]+)/.exec(String(mail?.["text"]))?.[1] ?? "";
    await expect(callAs(test.service, { kind: "anonymous" }).invitation.read({ token })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("closes the door behind who leaves: her next call finds nobody, and her sessions are gone", async () => {
    const browser = openTestBrowser(test.service, "coach");
    await signIn(browser, coach);
    const owner = await asOwner();
    expect(await owner.team.endMembership({ membershipId: coach.membershipId })).toEqual({ ok: true, value: null });

    expect((await browser.call("team.list")).status).toBe(401);
    const sessions = await test.database.admin`select 1 from auth.session where user_id = ${coach.person.id}`;
    expect(sessions).toHaveLength(0);
  });

  it("lets nobody go whose cases would be left behind: they are named, and go to a colleague in the same act", async () => {
    const leaving = await givenStaff(test.service, practice, "coach");
    const colleague = await givenStaff(test.service, practice, "coach");
    const office = await givenStaff(test.service, practice, "office");
    const { membershipId } = leaving;
    const hers = callAs(test.service, leaving.actor);
    const running = await givenCase(hers, membershipId, { code: "LB-1", name: "Noor de Wit" });
    const over = await givenCase(hers, membershipId, { code: "LB-2", name: "Bo de Vries" });
    const end = { kind: "stopped", reason: "order-ended" } as const;
    await hers.closing.close({ trajectoryId: over, on: day("2026-06-01"), outcome: "none", end });
    const owner = await asOwner();

    expect(await owner.team.endMembership({ membershipId })).toEqual({
      ok: false,
      refusal: { kind: "guides-cases", cases: [{ trajectoryId: running, code: "LB-1", name: "Noor de Wit" }], standsIn: [] },
    });
    for (const moveTo of [membershipId, office.membershipId, newId(MembershipId)])
      expect(await owner.team.endMembership({ membershipId, moveTo })).toMatchObject({ refusal: { kind: "moves-to-nobody" } });
    expect(await hers.trajectory.read({ trajectoryId: running })).toMatchObject({ may: { steer: true } });

    expect(await owner.team.endMembership({ membershipId, moveTo: colleague.membershipId })).toEqual({ ok: true, value: null });
    const mine = callAs(test.service, colleague.actor);
    expect((await mine.caseload.list({ whose: "mine" })).map(({ trajectoryId }) => trajectoryId)).toEqual([running]);
    expect(await mine.trajectory.read({ trajectoryId: running })).toMatchObject({ may: { steer: true } });
    await expect(mine.trajectory.read({ trajectoryId: over })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("says in which cases who leaves stands in, and ends that with her way in: no client reads on that she stands in", async () => {
    const team = await givenTeam({});
    const leaving = await givenStaff(team.test.service, team.practice, "coach");
    const { membershipId } = leaving;
    const told = { startedOn: team.inDays(-20), firstSickDay: team.inDays(-60) };
    const arranged = await givenCase(team.hers, team.coach.membershipId, { ...told, code: "LV-1", name: "Noor de Wit" });
    const agreed = await givenCase(team.hers, team.coach.membershipId, { ...told, code: "LV-2", name: "Bo de Vries" });
    const own = await givenCase(team.as(leaving), membershipId, { ...told, code: "LV-3", name: "Ot Vis" });
    const period = { firstDay: team.inDays(0), lastDay: team.inDays(9) };
    await team.hers.handOver.make({ trajectoryIds: [arranged], to: membershipId, reason: "coach-away", period });
    const reader = { kind: "stand-in", membershipId } as const;
    await team.hers.note.addReader({ trajectoryId: agreed, reader, agreedOn: team.inDays(-1) });
    const { herself } = await givenClient(team, arranged);
    expect((await herself.own.home({ trajectoryId: arranged })).coachNews).toMatchObject({ kind: "stand-in" });

    const standsIn = [
      { trajectoryId: agreed, code: "LV-2", name: "Bo de Vries" },
      { trajectoryId: arranged, code: "LV-1", name: "Noor de Wit" },
    ];
    const cases = [{ trajectoryId: own, code: "LV-3", name: "Ot Vis" }];
    const moveTo = team.coach.membershipId;
    expect(await team.owner.team.endMembership({ membershipId })).toEqual({
      ok: false,
      refusal: { kind: "guides-cases", cases, standsIn },
    });
    expect(await team.owner.team.endMembership({ membershipId, moveTo })).toEqual({ ok: false, refusal: { kind: "stands-in", standsIn } });
    expect((await team.owner.handOver.read()).standIns).toHaveLength(1);

    expect(await team.owner.team.endMembership({ membershipId, moveTo, standInsEnd: true })).toEqual({ ok: true, value: null });
    expect((await team.owner.handOver.read()).standIns).toEqual([]);
    expect((await herself.own.home({ trajectoryId: arranged })).coachNews).toBeNull();
    expect((await team.hers.note.readers({ trajectoryId: agreed })).readers).toEqual([]);
    await team.test.close();
  });

  it("keeps one owner", async () => {
    const lonely = await givenPractice(test.service);
    const owner = await givenStaff(test.service, lonely, "owner");
    expect(await callAs(test.service, owner.actor).team.endMembership({ membershipId: owner.membershipId })).toEqual({
      ok: false,
      refusal: { kind: "last-owner" },
    });
  });

  it("keeps one owner too when two owners end each other's membership at once", async () => {
    const shared = await givenPractice(test.service);
    const owners = [await givenStaff(test.service, shared, "owner"), await givenStaff(test.service, shared, "owner")] as const;
    const [one, other] = owners.map(({ actor }) => callAs(test.service, actor));
    await Promise.allSettled([
      one?.team.endMembership({ membershipId: owners[1].membershipId }),
      other?.team.endMembership({ membershipId: owners[0].membershipId }),
    ]);
    const left = await test.database
      .admin`select 1 from identity.membership where tenant_id = ${shared.id} and role = 'owner' and ended_at is null`;
    expect(left).toHaveLength(1);
  });

  it("does not know a membership of another practice, and a coach ends none", async () => {
    const stranger = await givenStaff(test.service, await givenPractice(test.service), "coach");
    const owner = await asOwner();
    await expect(owner.team.endMembership({ membershipId: stranger.membershipId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(owner.team.endMembership({ membershipId: newId(MembershipId) })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const colleague = await givenStaff(test.service, practice, "coach");
    await expect(callAs(test.service, colleague.actor).team.endMembership({ membershipId: colleague.membershipId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
