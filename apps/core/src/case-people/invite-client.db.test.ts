import { Email } from "@hervat/domain/people";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { openTestBrowser } from "../testing/test-browser.ts";

let team: GivenTeam;
beforeAll(async () => {
  team = await givenTeam();
});
afterAll(() => team.test.close());

const data = (answer: { body: unknown }) => Object(answer.body).result?.data;
const PASSWORD = "een lange zin om in te loggen";

async function invited(address: string) {
  const trajectoryId = await givenCase(team.hers, team.coach.membershipId);
  const email = Email.parse(address);
  await team.hers.privacy.saveAddress({ trajectoryId, email, seen: null, confirmed: false });
  return { trajectoryId, email, invite: () => team.hers.people.inviteClient({ trajectoryId }) };
}

async function lastLink(to: string): Promise<string> {
  const [mail] = await team.test.database.admin`select text from identity.mail where "to" = ${to} order by created_at desc limit 1`;
  return /\/uitnodiging\/(\S+)/.exec(String(mail?.["text"]))?.[1] ?? "";
}

describe("the invitation of a client", () => {
  it("goes to her private address in neutral words, and opens her own case and no other", async () => {
    const { trajectoryId, email, invite } = await invited("Noor.Thuis@example.org");
    expect(await invite()).toEqual({ ok: true, value: null });
    expect(await invite()).toEqual({ ok: false, refusal: { kind: "invited-lately" } });
    expect(email).toBe("noor.thuis@example.org");

    const page = openTestBrowser(team.test.service, "client");
    const token = await lastLink(email);
    expect(data(await page.call("invitation.read", { token }))).toMatchObject({ role: "client" });
    const accept = () => page.call("invitation.accept", { token, name: "Noor", password: PASSWORD, language: "nl" });
    expect(data(await accept())).toMatchObject({ ok: true });
    expect(Object((await accept()).body).error?.data?.code).toBe("NOT_FOUND");
    await page.post("/auth/sign-in/email", { email: "NOOR.THUIS@example.org", password: PASSWORD });
    expect(data(await page.call("account.me"))).toMatchObject({ state: "enrol" });
    expect(await team.hers.people.clientAccess({ trajectoryId })).toMatchObject({ portal: { state: "joined" } });
  });

  it("takes the place of the one before: with another address she comes anew, and the old way in is shut", async () => {
    const { trajectoryId, email, invite } = await invited("oud@example.org");
    await invite();
    const page = openTestBrowser(team.test.service, "client");
    await page.call("invitation.accept", { token: await lastLink(email), name: "Noor", password: PASSWORD, language: "nl" });
    const other = Email.parse("nieuw@example.org");
    await team.hers.privacy.saveAddress({ trajectoryId, email: other, seen: email, confirmed: false });
    expect(await invite()).toEqual({ ok: true, value: null });
    const anew = openTestBrowser(team.test.service, "client");
    await anew.call("invitation.accept", { token: await lastLink(other), name: "Noor", password: PASSWORD, language: "nl" });
    const shut = await page.post("/auth/sign-in/email", { email, password: PASSWORD });
    expect(shut.body).toMatchObject({ code: "INVALID_EMAIL_OR_PASSWORD" });
  });

  it("waits for her answer to the privacy statement and for an address that is not one of work", async () => {
    const bare = await givenCase(team.hers, team.coach.membershipId, {}, { basis: false });
    expect(await team.hers.people.inviteClient({ trajectoryId: bare })).toEqual({ ok: false, refusal: { kind: "no-basis" } });
    const none = await givenCase(team.hers, team.coach.membershipId);
    expect(await team.hers.people.inviteClient({ trajectoryId: none })).toEqual({ ok: false, refusal: { kind: "no-address" } });
  });

  it("is her coach's to send", async () => {
    const { trajectoryId } = await invited("thuis@example.org");
    for (const caller of [team.colleague, team.office, team.stranger])
      await expect(caller.people.inviteClient({ trajectoryId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
