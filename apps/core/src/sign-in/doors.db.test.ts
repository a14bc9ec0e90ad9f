import { membershipRepository } from "@hervat/database/repositories";
import { MembershipId, newId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type GivenAccount, givenAccount, signIn } from "../testing/given-account.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenPractice, givenPractice } from "../testing/given-practice.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { openTestBrowser } from "../testing/test-browser.ts";

let team: GivenTeam;
let manager: GivenAccount;
beforeAll(async () => {
  team = await givenTeam();
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId, {
    manager: { kind: "new", name: "J. Pels", email: "pels@werk.example" },
  });
  const contact = (await team.hers.people.read({ trajectoryId })).manager;
  if (contact === null) throw new Error("the case has no manager");
  manager = await givenAccount(team.test.service, team.practice, { role: "manager", contactId: contact.id });
});
afterAll(() => team.test.close());

const data = (answer: { body: unknown }) => Object(answer.body).result?.data;

describe("the managers' door", () => {
  it("opens for a manager with password and code, and shows him as who he is", async () => {
    const page = openTestBrowser(team.test.service, "manager");
    await signIn(page, manager);
    expect([...page.cookies.keys()].filter((name) => name.endsWith("session_token"))).toEqual(["hervat-manager.session_token"]);
    expect(data(await page.call("account.me"))).toMatchObject({
      state: "ready",
      chosen: { role: "manager", practiceName: team.practice.name },
    });
    expect(data(await page.call("employee.list"))).toHaveLength(1);
  });

  it("does not have what the coaches' door has, not even its name", async () => {
    const page = openTestBrowser(team.test.service, "manager");
    await signIn(page, manager);
    expect((await page.call("caseload.list", { whose: "mine" })).status).toBe(404);
    expect((await page.call("setUp.begin", {})).status).toBe(404);
  });

  it("keeps coach and manager apart in one browser: each cookie opens its own door", async () => {
    const coach = await givenAccount(team.test.service, team.practice);
    const [coachPage, managerPage] = [openTestBrowser(team.test.service, "coach"), openTestBrowser(team.test.service, "manager")];
    await signIn(coachPage, coach);
    for (const [name, value] of coachPage.cookies) managerPage.cookies.set(name, value);
    await signIn(managerPage, manager);
    for (const [name, value] of managerPage.cookies) coachPage.cookies.set(name, value);

    expect(data(await coachPage.call("account.me")).chosen.role).toBe("coach");
    expect(data(await managerPage.call("account.me")).chosen.role).toBe("manager");
  });
});

describe("someone who works for two practices", () => {
  let other: GivenPractice;
  let both: GivenAccount;
  let second: MembershipId;
  beforeEach(async () => {
    other = await givenPractice(team.test.service);
    both = await givenAccount(team.test.service, team.practice);
    second = newId(MembershipId);
    await team.test.service.database.transactAs("auth", { person: both.person.id, tenant: other.id }, (tx) =>
      membershipRepository(tx, other.id).add(
        { id: second, practiceId: other.id, personId: both.person.id, role: "owner", endedAt: null },
        { now: team.test.clock.now() },
      ),
    );
  });

  it("chooses after signing in, and sees nothing before", async () => {
    const page = openTestBrowser(team.test.service, "coach");
    await signIn(page, both);
    expect(data(await page.call("account.me"))).toMatchObject({
      state: "choose",
      memberships: expect.arrayContaining([expect.objectContaining({ membershipId: second })]),
    });
    expect((await page.call("team.list")).status).toBe(401);

    await page.call("account.chooseMembership", { membershipId: second });
    expect(data(await page.call("account.me"))).toMatchObject({ state: "ready", chosen: { practiceName: other.name, role: "owner" } });
  });

  it("switches by a call of its own, and only that session switches", async () => {
    const [desk, home] = [openTestBrowser(team.test.service, "coach"), openTestBrowser(team.test.service, "coach")];
    await signIn(desk, both);
    await signIn(home, both);
    await desk.call("account.chooseMembership", { membershipId: second });
    await home.call("account.chooseMembership", { membershipId: both.membershipId });
    await desk.call("account.chooseMembership", { membershipId: both.membershipId });
    await desk.call("account.chooseMembership", { membershipId: second });

    expect(data(await desk.call("account.me")).chosen.practiceName).toBe(other.name);
    expect(data(await home.call("account.me")).chosen.practiceName).toBe(team.practice.name);
  });

  it("cannot choose what is someone else's", async () => {
    const page = openTestBrowser(team.test.service, "coach");
    await signIn(page, both);
    expect((await page.call("account.chooseMembership", { membershipId: team.coach.membershipId })).status).toBe(404);
    expect((await page.call("account.chooseMembership", { membershipId: manager.membershipId })).status).toBe(404);
  });
});
