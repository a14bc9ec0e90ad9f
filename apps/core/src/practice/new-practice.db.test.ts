import { Email } from "@hervat/domain/people";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenPerson } from "../testing/given-practice.ts";
import { openTestBrowser } from "../testing/test-browser.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { newPractice } from "./new-practice.ts";

let test: TestService;
beforeAll(async () => {
  test = await startTestService();
});
afterAll(() => test.close());

const password = "een lange zin om mee te beginnen";
const door = () => openTestBrowser(test.service, "coach", { address: `192.0.2.${Math.floor(Math.random() * 250)}` });
const data = (answer: { body: unknown }) => Object(answer.body).result?.data;

async function made(name: string, email: string) {
  const ctx = test.service.contextFor({ actor: { kind: "console", practiceId: null, osUser: "beheer" }, requestId: "test" });
  const outcome = await newPractice(ctx, { name, owner: Email.parse(email) });
  if (!outcome.ok) throw new Error(outcome.refusal.kind);
  const token = outcome.value.invitation.link.split("/").at(-1) ?? "";
  return {
    practiceId: outcome.value.practiceId,
    accept: () => door().call("invitation.accept", { token, name: "Marit Vos", password, language: "nl" }),
  };
}
const owners = (practiceId: string) =>
  test.database
    .admin`select p.name, p.email from identity.membership m join identity.person p on p.id = m.person_id where m.tenant_id = ${practiceId} and m.role = 'owner'`;

describe("a practice from the command line", () => {
  it("has its owner at once, so that work can be given to her", async () => {
    const { email } = givenPerson();
    const { practiceId } = await made("Praktijk Een", email);
    expect(await owners(practiceId)).toMatchObject([{ name: email, email }]);
  });

  it("opens nothing to an owner who has not accepted yet", async () => {
    const { email } = givenPerson();
    await made("Praktijk Twee", email);
    for (const guess of ["", password, email])
      expect((await door().post("/auth/sign-in/email", { email, password: guess })).status).not.toBe(200);
  });

  it("gives her the way in, her own name and no second membership when she accepts", async () => {
    const { email } = givenPerson();
    const { practiceId, accept } = await made("Praktijk Drie", email);
    const answers = await Promise.all([accept(), accept()]);
    expect(answers.filter((answer) => data(answer)?.ok === true)).toHaveLength(1);
    expect(await owners(practiceId)).toMatchObject([{ name: "Marit Vos", email }]);

    const page = door();
    await page.post("/auth/sign-in/email", { email, password });
    expect(data(await page.call("account.me"))).toMatchObject({ state: "enrol", person: { name: "Marit Vos", email } });
  });

  it("may have the owner of another one, who accepts each with one password", async () => {
    const { email } = givenPerson();
    const [first, second] = [await made("Praktijk Vier", email), await made("Praktijk Vijf", email)];
    expect(data(await first.accept())).toMatchObject({ ok: true });
    expect(data(await second.accept())).toMatchObject({ ok: true });
    expect(await owners(second.practiceId)).toHaveLength(1);
  });
});
