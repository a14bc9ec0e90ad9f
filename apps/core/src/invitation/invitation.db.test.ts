import { Email } from "@hervat/domain/people";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPractice } from "../practice/new-practice.ts";
import { givenAccount } from "../testing/given-account.ts";
import { type GivenPractice, givenPerson, givenPractice, givenStaff } from "../testing/given-practice.ts";
import { openTestBrowser } from "../testing/test-browser.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { INVITATION_DAYS, invite } from "./invite.ts";

let test: TestService;
let practice: GivenPractice;
beforeAll(async () => {
  test = await startTestService();
  practice = await givenPractice(test.service);
});
afterAll(() => test.close());

const door = () => openTestBrowser(test.service, "coach", { address: `192.0.2.${Math.floor(Math.random() * 250)}` });
const data = (answer: { body: unknown }) => Object(answer.body).result?.data;
const password = "een lange zin om mee te beginnen";

async function invited(email: string = givenPerson().email, from = practice): Promise<string> {
  const owner = await givenStaff(test.service, from, "owner");
  const ctx = test.service.contextFor({ actor: owner.actor, requestId: "test" });
  const made = await ctx.inTransaction((tx) =>
    invite(
      tx,
      test.service.installation,
      { practiceId: from.id, email: Email.parse(email), name: "Marit", role: "coach", invitedBy: owner.membershipId },
      ctx.now(),
    ),
  );
  return made.link.split("/").at(-1) ?? "";
}

describe("an invitation", () => {
  it("shows who invites, as often as one looks, and becomes an account once", async () => {
    const email = givenPerson().email;
    const token = await invited(email);
    for (let look = 0; look < 3; look++) {
      expect(data(await door().call("invitation.read", { token }))).toEqual({
        practiceName: practice.name,
        role: "coach",
        name: "Marit",
      });
    }
    const accept = () => door().call("invitation.accept", { token, name: "Marit Vos", password, language: "nl" });
    const answers = await Promise.all([accept(), accept(), accept()]);
    expect(answers.filter((answer) => data(answer)?.ok === true)).toHaveLength(1);

    expect((await accept()).status).toBe(404);
    const page = door();
    await page.post("/auth/sign-in/email", { email, password });
    expect(data(await page.call("account.me"))).toMatchObject({ state: "enrol", person: { name: "Marit Vos", email } });
  });

  it("is not found once it ran out, was withdrawn, or never was", async () => {
    const token = await invited();
    test.clock.pass({ days: INVITATION_DAYS, minutes: 1 });
    expect((await door().call("invitation.read", { token })).status).toBe(404);
    expect((await door().call("invitation.read", { token: "geen-token" })).status).toBe(404);
    expect((await door().call("invitation.read", { token: `${token.slice(0, -1)}A` })).status).toBe(404);
  });

  it("joins an account that exists only for who knows its password", async () => {
    const elsewhere = await givenPractice(test.service);
    const marit = await givenAccount(test.service, elsewhere);
    const token = await invited(marit.person.email);
    const { name: _name, ...shown } = data(await door().call("invitation.read", { token }));
    expect(shown, "the page looks the same as for who is new").toEqual({ practiceName: practice.name, role: "coach" });

    const wrong = await door().call("invitation.accept", {
      token,
      name: "Iemand anders",
      password: "niet haar wachtwoord",
      language: "nl",
    });
    expect(data(wrong)).toEqual({ ok: false, refusal: { kind: "wrong-password" } });
    const right = await door().call("invitation.accept", { token, name: "Marit Vos", password: marit.password, language: "nl" });
    expect(data(right)).toMatchObject({ ok: true });

    const memberships = await test.database.admin`select tenant_id from identity.membership where person_id = ${marit.person.id}`;
    expect(memberships.map(({ tenant_id }) => tenant_id).toSorted()).toEqual([elsewhere.id, practice.id].toSorted());
  });

  it("of another practice does not become the account of an owner who has not come yet", async () => {
    const console = test.service.contextFor({ actor: { kind: "console", practiceId: null, osUser: "beheer" }, requestId: "test" });
    const email = Email.parse(givenPerson().email);
    const hers = await newPractice(console, { name: `Praktijk ${email}`, owner: email });
    if (!hers.ok) throw new Error(hers.refusal.kind);

    const token = await invited(email);
    const strange = await door().call("invitation.accept", { token, name: "Iemand anders", password, language: "nl" });
    expect(data(strange)).toEqual({ ok: false, refusal: { kind: "wrong-password" } });
    expect((await door().post("/auth/sign-in/email", { email, password })).status).toBe(401);

    const own = hers.value.invitation.link.split("/").at(-1) ?? "";
    const come = await door().call("invitation.accept", { token: own, name: "Marit Vos", password, language: "nl" });
    expect(data(come)).toEqual({ ok: true, value: { email } });
  });

  it("of a member changes nothing", async () => {
    const marit = await givenAccount(test.service, practice);
    const token = await invited(marit.person.email);
    const answer = await door().call("invitation.accept", { token, name: "Marit", password: marit.password, language: "nl" });
    expect(data(answer)).toEqual({ ok: false, refusal: { kind: "already-member" } });
  });

  it("is kept as a hash: what stands in the database opens nothing", async () => {
    const token = await invited();
    const rows = await test.database.admin`select encode(token_hash, 'base64') as kept from identity.invitation`;
    expect(rows.map(({ kept }) => kept)).not.toContain(token);
  });
});
