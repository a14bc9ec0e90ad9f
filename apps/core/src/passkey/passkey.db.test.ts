import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GivenAccount, givenAccount, signIn } from "../testing/given-account.ts";
import { type GivenPractice, givenPractice } from "../testing/given-practice.ts";
import { openSoftwareKey, type SoftwareKey } from "../testing/software-key.ts";
import { openTestBrowser, type TestBrowser } from "../testing/test-browser.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

let test: TestService;
let practice: GivenPractice;
let origin: string;
beforeAll(async () => {
  test = await startTestService();
  practice = await givenPractice(test.service);
  origin = test.service.installation.origins.coach;
});
afterAll(() => test.close());

let visitors = 0;
const browser = () => openTestBrowser(test.service, "coach", { address: `198.51.100.${++visitors % 250}` });
const data = (answer: { body: unknown }) => Object(answer.body).result?.data;
const optionsOf = (answer: { body: unknown }) => Object(answer.body).options;

async function addKey(page: TestBrowser, marit: GivenAccount, { name = "Laptop", key = openSoftwareKey(), asksWho = true } = {}) {
  const options = optionsOf(await page.post("/auth/passkey/generate-register-options", { password: marit.password }));
  const answer = await page.post("/auth/passkey/verify-registration", { response: key.make({ options, origin, asksWho }), name });
  return { key, answer };
}

async function signInBy(page: TestBrowser, key: SoftwareKey, { asksWho = true } = {}) {
  const options = optionsOf(await page.post("/auth/passkey/generate-authenticate-options", {}));
  return page.post("/auth/passkey/verify-authentication", { response: key.use({ options, origin, asksWho }) });
}

/** A coach at her desk, with codes from a telephone and one passkey. */
async function withKey() {
  const marit = await givenAccount(test.service, practice);
  const desk = browser();
  await signIn(desk, marit);
  const { key } = await addKey(desk, marit);
  return { marit, desk, key };
}

describe("a passkey", () => {
  it("opens the door by itself, past the second factor, and says nothing of the session", async () => {
    const { marit, key } = await withKey();
    const page = browser();
    expect((await signInBy(page, key)).body).toEqual({ ok: true });
    expect(data(await page.call("account.me"))).toMatchObject({ state: "ready", person: { email: marit.person.email } });
  });

  it("stands in her list under the name she gave it, with when it was used", async () => {
    const { desk, key } = await withKey();
    expect(data(await desk.call("account.passkeys"))).toMatchObject([{ name: "Laptop", door: "coach", usedAt: null }]);
    await signInBy(browser(), key);
    expect(data(await desk.call("account.passkeys"))[0].usedAt).not.toBeNull();
  });

  it("is added by who is signed in with a second factor and knows the password, and by nobody else", async () => {
    const marit = await givenAccount(test.service, practice);
    const body = { password: marit.password };
    expect((await browser().post("/auth/passkey/generate-register-options", body)).status).toBe(404);
    const newcomer = await givenAccount(test.service, practice, { enrolled: false });
    const half = browser();
    await half.post("/auth/sign-in/email", { email: newcomer.person.email, password: newcomer.password });
    expect((await half.post("/auth/passkey/generate-register-options", { password: newcomer.password })).status).toBe(404);
    const desk = browser();
    await signIn(desk, marit);
    const wrong = await desk.post("/auth/passkey/generate-register-options", { password: "een heel andere lange zin" });
    expect([wrong.status, wrong.body]).toEqual([400, { ok: false, code: "INVALID_PASSWORD" }]);
    expect((await addKey(desk, marit, { name: "  " })).answer.status).toBe(400);
    expect(data(await desk.call("account.passkeys"))).toEqual([]);
  });

  it("counts only when the device asked who holds it, when it is made and when it is used", async () => {
    const { marit, desk, key } = await withKey();
    expect((await addKey(desk, marit, { asksWho: false })).answer.status).toBe(401);
    const page = browser();
    expect((await signInBy(page, key, { asksWho: false })).status).toBe(401);
    expect(data(await page.call("account.me"))).toEqual({ state: "signed-out" });
  });

  it("answers one question once: what was signed for another moment, page or browser opens nothing", async () => {
    const { key } = await withKey();
    const page = browser();
    const options = optionsOf(await page.post("/auth/passkey/generate-authenticate-options", {}));
    const response = key.use({ options, origin });
    const thief = browser();
    await thief.post("/auth/passkey/generate-authenticate-options", {});
    expect((await thief.post("/auth/passkey/verify-authentication", { response })).status).toBe(400);
    expect((await page.post("/auth/passkey/verify-authentication", { response })).status).toBe(200);
    expect((await page.post("/auth/passkey/verify-authentication", { response })).status).toBe(400);
    const lured = browser();
    const asked = optionsOf(await lured.post("/auth/passkey/generate-authenticate-options", {}));
    const elsewhere = key.use({ options: asked, origin: "https://hervat.evil.example" });
    expect((await lured.post("/auth/passkey/verify-authentication", { response: elsewhere })).status).toBe(400);
    for (const one of [thief, lured]) expect(data(await one.call("account.me"))).toEqual({ state: "signed-out" });
  });

  it("whose number went back is a copy, and is refused", async () => {
    const { key, marit } = await withKey();
    await signInBy(browser(), key);
    await test.database.admin`update auth.passkey set counter = 40 where user_id = ${marit.person.id}`;
    expect((await signInBy(browser(), key)).status).toBe(400);
  });

  it("opens nothing from the moment it is removed, and is nobody else's to remove", async () => {
    const { desk, key } = await withKey();
    const [{ id }] = data(await desk.call("account.passkeys"));
    const other = await withKey();
    expect((await other.desk.call("account.removePasskey", { id })).status).toBe(404);
    expect(data(await desk.call("account.removePasskey", { id }))).toEqual({ ok: true, value: null });
    expect((await signInBy(browser(), key)).status).toBe(401);
  });

  it("of someone who works nowhere any more is answered like a key that nobody knows", async () => {
    const { marit, key } = await withKey();
    const stranger = await signInBy(browser(), openSoftwareKey());
    await test.database.admin`update identity.membership set ended_at = now() - interval '1 minute' where person_id = ${marit.person.id}`;
    const gone = await signInBy(browser(), key);
    expect([gone.status, gone.body]).toEqual([stranger.status, stranger.body]);
  });

  it("ends the session in which it is used once more: a new one stands in its place", async () => {
    const { desk, key } = await withKey();
    const before = data(await desk.call("account.sessions"));
    expect((await signInBy(desk, key)).status).toBe(200);
    const after = data(await desk.call("account.sessions"));
    expect(after).toHaveLength(before.length);
    expect(after[0].id).not.toBe(before[0].id);
  });
});

describe("the last second factor", () => {
  it("stays: without codes the last passkey is not removed, also when two are removed at once", async () => {
    const { marit, desk } = await withKey();
    await addKey(desk, marit, { name: "Telefoon" });
    const other = browser();
    await signIn(other, marit);
    await test.database.admin`update auth."user" set two_factor_enabled = false where id = ${marit.person.id}`;
    const keys = data(await desk.call("account.passkeys"));
    const answers = await Promise.all(
      keys.map(({ id }: { id: string }, at: number) => (at === 0 ? desk : other).call("account.removePasskey", { id })),
    );
    expect(answers.map((answer) => data(answer).ok).toSorted()).toEqual([false, true]);
    expect(data(answers.find((answer) => !data(answer).ok) ?? { body: null })).toEqual({ ok: false, refusal: { kind: "last-factor" } });
    expect(data(await desk.call("account.passkeys"))).toHaveLength(1);
  });

  it("is asked: with the codes put aside a password alone opens nothing, and sets up nothing", async () => {
    const { marit, desk, key } = await withKey();
    expect((await desk.post("/auth/two-factor/disable", { password: marit.password })).status).toBe(200);
    const page = browser();
    const answer = await page.post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });
    expect([answer.status, answer.body]).toEqual([401, { ok: false, code: "PASSKEY_NEEDED" }]);
    expect(data(await page.call("account.me"))).toEqual({ state: "signed-out" });
    expect((await page.post("/auth/two-factor/enable", { password: marit.password })).status).toBe(404);
    expect((await signInBy(page, key)).status).toBe(200);
    expect(data(await page.call("account.me"))).toMatchObject({ state: "ready" });
  });
});
