import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, type GivenAccount, givenAccount, signIn } from "../testing/given-account.ts";
import { answerOf, type CoachDoor, givenCoachDoor } from "../testing/given-coach-door.ts";
import { openTestBrowser } from "../testing/test-browser.ts";

let door: CoachDoor;
beforeAll(async () => {
  door = await givenCoachDoor();
});
afterAll(() => door.test.close());

describe("signing in", () => {
  it("takes a password and a code, and opens the one practice she works for", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const page = door.browser();

    const password = await page.post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });
    expect(password.body).toEqual({ ok: true, twoFactorRedirect: true });
    expect(answerOf(await page.call("account.me"))).toEqual({ state: "signed-out" });

    const code = await page.post("/auth/two-factor/verify-totp", { code: codeOf(marit.totpSecret) });
    expect(code.body).toEqual({ ok: true });
    expect(answerOf(await page.call("account.me"))).toMatchObject({
      state: "ready",
      person: { name: marit.person.name, email: marit.person.email },
      chosen: { practiceName: door.practice.name, role: "coach" },
    });
  });

  it("never tells a script the token of the session", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const page = door.browser();
    await signIn(page, marit);

    const [cookie] = [...page.cookies].filter(([name]) => name.endsWith("session_token"));
    expect(cookie?.[0]).toBe("hervat-coach.session_token");
    expect((await page.call("account.me")).body).not.toContain(cookie?.[1]?.slice(0, 16));
  });

  it("lets a person without a second factor set one up and nothing else", async () => {
    const newcomer = await givenAccount(door.test.service, door.practice, { enrolled: false });
    const page = door.browser();
    await page.post("/auth/sign-in/email", { email: newcomer.person.email, password: newcomer.password });

    expect(answerOf(await page.call("account.me"))).toMatchObject({ state: "enrol" });
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
    expect(answerOf(await page.call("account.me"))).toMatchObject({ state: "ready" });
  });

  it("does not take a trusted device instead of a code", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const page = door.browser();
    await page.post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });
    await page.post("/auth/two-factor/verify-totp", { code: codeOf(marit.totpSecret), trustDevice: true });

    expect([...page.cookies.keys()].filter((name) => name.includes("trust"))).toEqual([]);
  });

  it("takes a code of the telephone once: who read it over a shoulder comes second", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const code = codeOf(marit.totpSecret);
    const [desk, stranger] = [door.browser(), door.browser()];
    for (const page of [desk, stranger]) await page.post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });

    const answers = await Promise.all([desk, stranger].map((page) => page.post("/auth/two-factor/verify-totp", { code })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect(answers.find(({ status }) => status === 401)?.body).toEqual({ ok: false, code: "INVALID_CODE" });
    const states = await Promise.all([desk, stranger].map(async (page) => answerOf(await page.call("account.me")).state));
    expect(states.toSorted()).toEqual(["ready", "signed-out"]);
  });

  it("takes a recovery code once", async () => {
    const marit = await enrolled();
    const page = door.browser();
    const [code] = marit.recoveryCodes;
    await page.post("/auth/sign-in/email", { email: marit.account.person.email, password: marit.account.password });
    expect((await page.post("/auth/two-factor/verify-backup-code", { code })).status).toBe(200);
    expect(answerOf(await page.call("account.me"))).toMatchObject({ state: "ready" });

    const again = door.browser();
    await again.post("/auth/sign-in/email", { email: marit.account.person.email, password: marit.account.password });
    expect((await again.post("/auth/two-factor/verify-backup-code", { code })).status).toBe(401);
  });

  it("has no sign-up, no change of address and no list of sessions", async () => {
    const page = door.browser();
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
    const marit = await givenAccount(door.test.service, door.practice);
    await door.endMembership(marit);
    const right = await door.browser().post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });
    const wrong = await door.browser().post("/auth/sign-in/email", { email: marit.person.email, password: "fout fout fout fout" });
    expect([right.status, right.body]).toEqual([wrong.status, wrong.body]);
  });

  it("opens no other door: a coach finds nothing at the managers' door", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const managers = openTestBrowser(door.test.service, "manager");
    expect((await managers.post("/auth/sign-in/email", { email: marit.person.email, password: marit.password })).status).toBe(401);

    const page = door.browser();
    await signIn(page, marit);
    const token = page.cookies.get("hervat-coach.session_token") ?? "";
    managers.cookies.set("hervat-manager.session_token", token);
    expect(answerOf(await managers.call("account.me"))).toEqual({ state: "signed-out" });
  });
});

describe("guessing", () => {
  it("stops after ten passwords for one account, from however many addresses", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const guesses = Array.from({ length: 14 }, (_, turn) => openTestBrowser(door.test.service, "coach", { address: `198.51.100.${turn}` }));
    const answers = await Promise.all(
      guesses.map((page) => page.post("/auth/sign-in/email", { email: marit.person.email, password: "fout fout fout fout" })),
    );

    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
    const right = await door.browser().post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });
    expect(right.status).toBe(429);
  });

  it("of a code stops after five, and then also refuses the right one", async () => {
    const marit = await givenAccount(door.test.service, door.practice);
    const page = door.browser();
    await page.post("/auth/sign-in/email", { email: marit.person.email, password: marit.password });
    const codes = ["000001", "000002", "000003", "000004", "000005", "000006", "000007"];
    for (const code of codes) expect((await page.post("/auth/two-factor/verify-totp", { code })).status).not.toBe(200);

    const right = await page.post("/auth/two-factor/verify-totp", { code: codeOf(marit.totpSecret) });
    expect(right.status).not.toBe(200);
  });
});

async function enrolled(): Promise<{ account: GivenAccount; recoveryCodes: string[] }> {
  const account = await givenAccount(door.test.service, door.practice, { enrolled: false });
  const page = door.browser();
  await page.post("/auth/sign-in/email", { email: account.person.email, password: account.password });
  const enrolment = Object((await page.post("/auth/two-factor/enable", { password: account.password })).body);
  const { Secret, TOTP } = await import("otpauth");
  const secret = new URL(enrolment.totpURI).searchParams.get("secret") ?? "";
  await page.post("/auth/two-factor/verify-totp", { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
  return { account, recoveryCodes: enrolment.backupCodes };
}
