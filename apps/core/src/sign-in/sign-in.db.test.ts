import { createHmac } from "node:crypto";
import { membershipRepository } from "@hervat/database/repositories";
import { MembershipId, newId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, type GivenAccount, givenAccount, signIn } from "../testing/given-account.ts";
import { type GivenPractice, givenPractice } from "../testing/given-practice.ts";
import { openTestBrowser } from "../testing/test-browser.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

let test: TestService;
let practice: GivenPractice;
beforeAll(async () => {
  test = await startTestService();
  practice = await givenPractice(test.service);
});
afterAll(() => test.close());

const browser = () => openTestBrowser(test.service, "coach", { address: `192.0.2.${Math.floor(Math.random() * 250)}` });
const state = (answer: { body: unknown }) => Object(answer.body).result?.data;

describe("signing in", () => {
  it("takes a password and a code, and opens the one practice she works for", async () => {
    const marit = await givenAccount(test.service, practice);
    const page = browser();

    const password = await page.post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });
    expect(password.body).toEqual({ ok: true, twoFactorRedirect: true });
    expect(state(await page.call("account.me"))).toEqual({ state: "signed-out" });

    const code = await page.post("/auth/two-factor/verify-totp", { code: codeOf(marit.totpSecret) });
    expect(code.body).toEqual({ ok: true });
    expect(state(await page.call("account.me"))).toMatchObject({
      state: "ready",
      person: { name: marit.person.name, email: marit.person.email },
      chosen: { practiceName: practice.name, role: "coach" },
    });
  });

  it("never tells a script the token of the session", async () => {
    const marit = await givenAccount(test.service, practice);
    const page = browser();
    await signIn(page, marit);

    const [cookie] = [...page.cookies].filter(([name]) => name.endsWith("session_token"));
    expect(cookie?.[0]).toBe("hervat-coach.session_token");
    expect((await page.call("account.me")).body).not.toContain(cookie?.[1]?.slice(0, 16));
  });

  it("lets a person without a second factor set one up and nothing else", async () => {
    const newcomer = await givenAccount(test.service, practice, { enrolled: false });
    const page = browser();
    await page.post("/auth/sign-in/email", { email: newcomer.person.email, password: newcomer.password });

    expect(state(await page.call("account.me"))).toMatchObject({ state: "enrol" });
    expect(
      (await page.post("/auth/change-password", { currentPassword: newcomer.password, newPassword: "een heel andere zin" })).status,
    ).toBe(404);
    expect((await page.call("account.chooseMembership", { membershipId: newcomer.membershipId })).status).toBe(404);

    const enrolment = Object((await page.post("/auth/two-factor/enable", { password: newcomer.password })).body);
    expect(enrolment.backupCodes).toHaveLength(10);
    const secret = new URL(enrolment.totpURI).searchParams.get("secret") ?? "";
    const { Secret, TOTP } = await import("otpauth");
    const proven = await page.post("/auth/two-factor/verify-totp", { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
    expect(proven.body).toEqual({ ok: true });
    expect(state(await page.call("account.me"))).toMatchObject({ state: "ready" });
  });

  it("does not take a trusted device instead of a code", async () => {
    const marit = await givenAccount(test.service, practice);
    const page = browser();
    await page.post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });
    await page.post("/auth/two-factor/verify-totp", { code: codeOf(marit.totpSecret), trustDevice: true });

    expect([...page.cookies.keys()].filter((name) => name.includes("trust"))).toEqual([]);
  });

  it("takes a code of the telephone once: who read it over a shoulder comes second", async () => {
    const marit = await givenAccount(test.service, practice);
    const code = codeOf(marit.totpSecret);
    const [desk, stranger] = [browser(), browser()];
    for (const page of [desk, stranger]) await page.post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });

    const answers = await Promise.all([desk, stranger].map((page) => page.post("/auth/two-factor/verify-totp", { code })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect(answers.find(({ status }) => status === 401)?.body).toEqual({ ok: false, code: "INVALID_CODE" });
    const states = await Promise.all([desk, stranger].map(async (page) => state(await page.call("account.me")).state));
    expect(states.toSorted()).toEqual(["ready", "signed-out"]);
  });

  it("takes a recovery code once", async () => {
    const marit = await enrolled();
    const page = browser();
    const [code] = marit.recoveryCodes;
    await page.post("/auth/sign-in/email", { email: marit.account.person.email, password: marit.account.password });
    expect((await page.post("/auth/two-factor/verify-backup-code", { code })).status).toBe(200);
    expect(state(await page.call("account.me"))).toMatchObject({ state: "ready" });

    const again = browser();
    await again.post("/auth/sign-in/email", { email: marit.account.person.email, password: marit.account.password });
    expect((await again.post("/auth/two-factor/verify-backup-code", { code })).status).toBe(401);
  });

  it("has no sign-up, no change of address and no list of sessions", async () => {
    const page = browser();
    for (const path of [
      "/sign-up/email",
      "/update-user",
      "/change-email",
      "/list-sessions",
      "/get-session",
      "/delete-user",
      "/verify-password",
    ]) {
      expect((await page.post(`/auth${path}`, { email: "x@y.nl", password: "een lange zin", name: "x" })).status).toBe(404);
    }
  });

  it("refuses someone whose membership ended like a wrong password", async () => {
    const marit = await givenAccount(test.service, practice);
    await endMembership(marit);
    const right = await browser().post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });
    const wrong = await browser().post("/auth/sign-in/email", { email: marit.person.email, password: "fout fout fout fout" });
    expect([right.status, right.body]).toEqual([wrong.status, wrong.body]);
  });

  it("opens no other door: a coach finds nothing at the managers' door", async () => {
    const marit = await givenAccount(test.service, practice);
    const managers = openTestBrowser(test.service, "manager");
    expect((await managers.post("/auth/sign-in/email", { email: marit.person.email, password: marit.password })).status).toBe(401);

    const page = browser();
    await signIn(page, marit);
    const token = page.cookies.get("hervat-coach.session_token") ?? "";
    managers.cookies.set("hervat-manager.session_token", token);
    expect(state(await managers.call("account.me"))).toEqual({ state: "signed-out" });
  });
});

describe("a forgotten password", () => {
  const asked = async (email: string) => (await browser().post("/auth/request-password-reset", { email })).status;
  const mailed = (email: string) =>
    test.database.admin<{ text: string }[]>`select text from identity.mail where "to" = ${email} and kind = 'password'`;

  it("is answered the same for an address that nobody has, and mails at most three links in an hour", async () => {
    const marit = await givenAccount(test.service, practice);
    expect([await asked("niemand@praktijk.example"), await asked(marit.person.email)]).toEqual([200, 200]);
    for (let turn = 0; turn < 4; turn++) await asked(marit.person.email);
    expect(await mailed(marit.person.email)).toHaveLength(3);
    expect(await mailed("niemand@praktijk.example")).toHaveLength(0);
  });

  it("goes through the practice where her account began, and never through one that she joined later", async () => {
    const marit = await givenAccount(test.service, practice);
    const later = await givenPractice(test.service);
    const joined = { id: newId(MembershipId), practiceId: later.id, personId: marit.person.id, role: "owner", endedAt: null } as const;
    const now = new Date(test.clock.now().getTime() + 1000);
    await test.service.database.transactAs("auth", { person: marit.person.id, tenant: later.id }, (tx) =>
      membershipRepository(tx, later.id).add(joined, { now }),
    );
    // Rows are found in the order in which they lie: the first is written anew, and lies last.
    await test.database.admin`update identity.membership set title = 'Coach' where id = ${marit.membershipId}`;
    await asked(marit.person.email);
    const sent = await test.database.admin`select tenant_id from identity.mail where "to" = ${marit.person.email} and kind = 'password'`;
    expect(sent.map(({ tenant_id }) => tenant_id)).toEqual([practice.id]);
  });

  it("becomes a new one by the link, once; every session ends and the code is still asked", async () => {
    const marit = await givenAccount(test.service, practice);
    const desk = browser();
    await signIn(desk, marit);
    await asked(marit.person.email);
    const [mail] = await mailed(marit.person.email);
    const token = /new-password\/(\w+)/.exec(mail?.text ?? "")?.[1];
    const renew = (newPassword: string) => browser().post("/auth/reset-password", { token, newPassword });

    expect((await renew("een nieuwe lange zin")).status).toBe(200);
    expect((await renew("nog een lange zin hier")).status).toBe(400);
    expect(state(await desk.call("account.me"))).toEqual({ state: "signed-out" });
    const answer = await browser().post("/auth/sign-in/email", { email: marit.person.email, password: "een nieuwe lange zin" });
    expect(answer.body).toEqual({ ok: true, twoFactorRedirect: true });
  });
});

describe("a session", () => {
  it("ends after half an hour of silence, and not while someone works", async () => {
    const page = browser();
    await signIn(page, await givenAccount(test.service, practice));

    test.clock.pass({ minutes: 29 });
    expect(state(await page.call("account.me"))).toMatchObject({ state: "ready" });
    test.clock.pass({ minutes: 29 });
    expect(state(await page.call("account.me"))).toMatchObject({ state: "ready" });
    test.clock.pass({ minutes: 31 });
    expect(state(await page.call("account.me"))).toEqual({ state: "signed-out" });
  });

  it("opens for the signature under its token alone", async () => {
    const page = browser();
    await signIn(page, await givenAccount(test.service, practice));
    const name = "hervat-coach.session_token";
    const cookie = decodeURIComponent(page.cookies.get(name) ?? "");
    const [token = "", signature = ""] = cookie.split(".");
    const [row] = await test.database.admin<{ token: string }[]>`select token from auth.session where token = ${token}`;
    expect(row?.token).toBe(token);

    const forged = createHmac("sha256", "another secret").update(token).digest("base64");
    for (const wrong of [
      token,
      `${token}.`,
      `${token}.${forged}`,
      `${token.slice(1)}.${signature}`,
      `${token}.${signature.slice(4)}`,
      `.${signature}`,
    ]) {
      page.cookies.set(name, encodeURIComponent(wrong));
      expect(state(await page.call("account.me"))).toEqual({ state: "signed-out" });
    }
    page.cookies.set(name, encodeURIComponent(cookie));
    expect(state(await page.call("account.me"))).toMatchObject({ state: "ready" });
  });

  it("ends twelve hours after signing in, however busy it was", async () => {
    const page = browser();
    await signIn(page, await givenAccount(test.service, practice));

    for (let half = 0; half < 28; half++) {
      test.clock.pass({ minutes: 25 });
      expect(state(await page.call("account.me"))).toMatchObject({ state: "ready" });
    }
    test.clock.pass({ minutes: 25 });
    expect(state(await page.call("account.me"))).toEqual({ state: "signed-out" });
  });

  it("opens nothing once the membership ended a moment ago", async () => {
    const page = browser();
    const marit = await givenAccount(test.service, practice);
    await signIn(page, marit);
    expect((await page.call("account.changeLanguage", { language: "en" })).status).toBe(200);

    await endMembership(marit);
    expect((await page.call("account.changeLanguage", { language: "nl" })).status).toBe(401);
  });

  it("ends everywhere when she says so", async () => {
    const marit = await givenAccount(test.service, practice);
    const [desk, home] = [browser(), browser()];
    await signIn(desk, marit);
    await signIn(home, marit);

    expect((await desk.call("account.signOutEverywhere")).status).toBe(200);
    expect(state(await home.call("account.me"))).toEqual({ state: "signed-out" });
  });

  it("ends everywhere else when the password changes", async () => {
    const marit = await givenAccount(test.service, practice);
    const [desk, home] = [browser(), browser()];
    await signIn(desk, marit);
    await signIn(home, marit);

    const changed = await desk.post("/auth/change-password", { currentPassword: marit.password, newPassword: "een heel andere lange zin" });
    expect(changed.status).toBe(200);
    expect(state(await home.call("account.me"))).toEqual({ state: "signed-out" });
  });

  it("goes on where it was for her who changed the password, second factor and all", async () => {
    const marit = await givenAccount(test.service, practice);
    const page = browser();
    await signIn(page, marit);
    await page.post("/auth/change-password", { currentPassword: marit.password, newPassword: "een heel andere zin" });

    expect(state(await page.call("account.me"))).toMatchObject({ state: "ready", chosen: { practiceName: practice.name } });
  });
});

describe("guessing", () => {
  it("stops after ten passwords for one account, from however many addresses", async () => {
    const marit = await givenAccount(test.service, practice);
    const guesses = Array.from({ length: 14 }, (_, turn) => openTestBrowser(test.service, "coach", { address: `198.51.100.${turn}` }));
    const answers = await Promise.all(
      guesses.map((page) => page.post("/auth/sign-in/email", { email: marit.person.email, password: "fout fout fout fout" })),
    );

    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
    const right = await browser().post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });
    expect(right.status).toBe(429);
  });

  it("of a code stops after five, and then also refuses the right one", async () => {
    const marit = await givenAccount(test.service, practice);
    const page = browser();
    await page.post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });
    const codes = ["000001", "000002", "000003", "000004", "000005", "000006", "000007"];
    for (const code of codes) expect((await page.post("/auth/two-factor/verify-totp", { code })).status).not.toBe(200);

    const right = await page.post("/auth/two-factor/verify-totp", { code: codeOf(marit.totpSecret) });
    expect(right.status).not.toBe(200);
  });
});

async function endMembership({ membershipId, person }: GivenAccount): Promise<void> {
  await test.database
    .admin`update identity.membership set ended_at = ${test.clock.now()} where id = ${membershipId} and person_id = ${person.id}`;
}

async function enrolled(): Promise<{ account: GivenAccount; recoveryCodes: string[] }> {
  const account = await givenAccount(test.service, practice, { enrolled: false });
  const page = browser();
  await page.post("/auth/sign-in/email", { email: account.person.email, password: account.password });
  const enrolment = Object((await page.post("/auth/two-factor/enable", { password: account.password })).body);
  const { Secret, TOTP } = await import("otpauth");
  const secret = new URL(enrolment.totpURI).searchParams.get("secret") ?? "";
  await page.post("/auth/two-factor/verify-totp", { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
  return { account, recoveryCodes: enrolment.backupCodes };
}
