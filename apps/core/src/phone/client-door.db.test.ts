import { ClientId } from "@hervat/domain/primitives";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PHONE_HEADER } from "../sign-in/identify-phone.ts";
import { codeOf, type GivenAccount, givenAccount, signIn } from "../testing/given-account.ts";
import { givenCase } from "../testing/given-case.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import { openTestBrowser } from "../testing/test-browser.ts";

let team: GivenTeam;
let trajectoryId: string;
let account: GivenAccount;
beforeAll(async () => {
  team = await givenTeam();
});
/** Each test has a client of its own: a telephone shows no more than three codes in half a minute. */
beforeEach(async () => {
  const id = await givenCase(team.hers, team.coach.membershipId);
  trajectoryId = id;
  const [row] = await team.test.database.admin`select client_id from work.trajectory where id = ${id}`;
  account = await givenAccount(team.test.service, team.practice, { role: "client", clientId: ClientId.parse(row?.["client_id"]) });
});
afterAll(() => team.test.close());

const browser = (door: "client" | "coach" | "manager" = "client") => openTestBrowser(team.test.service, door);
const data = (answer: { body: unknown }) => Object(answer.body).result?.data;
const code = (answer: { body: unknown }) => Object(answer.body).error?.data?.code;
const withPhone = (page: ReturnType<typeof browser>, token: string) => (path: string, input?: unknown) =>
  page.post(`/trpc/${path}`, input ?? {}, { [PHONE_HEADER]: token });

async function trusted(): Promise<{ token: string; page: ReturnType<typeof browser> }> {
  const page = browser();
  await signIn(page, account);
  const { token } = data(await page.call("phone.trust", { kind: "iphone" }));
  return { token, page };
}

describe("the client's door", () => {
  it("lets her in with a password and a code, into her own case and through no other door", async () => {
    const page = browser();
    await signIn(page, account);
    expect(data(await page.call("account.me"))).toMatchObject({ state: "ready", by: "code", chosen: { role: "client" } });
    expect(data(await page.call("own.cases"))).toMatchObject([{ trajectoryId }]);
    for (const door of ["coach", "manager"] as const) {
      const other = browser(door);
      const answer = await other.post("/auth/sign-in/email", { email: account.person.email, password: account.password });
      expect([door, answer.status, [...other.cookies.keys()].some((name) => name.endsWith("session_token"))]).toEqual([door, 401, false]);
    }
  });
});

describe("a trusted telephone", () => {
  it("opens dates and diary without signing in, and asks for a sign-in before anything else", async () => {
    const { token } = await trusted();
    const call = withPhone(browser(), token);
    expect(data(await call("account.me"))).toMatchObject({ state: "ready", by: "phone" });
    expect(data(await call("own.home", { trajectoryId }))).toMatchObject({ byPhone: true, plan: null, week: null });
    expect(data(await call("own.tellDay", { trajectoryId, told: { kind: "energy", score: 5 } }))).toBeNull();
    for (const path of ["own.materials", "ownReport.list", "log.read"]) {
      const answer = await call(path, { trajectoryId, ...(path === "log.read" && { before: null }) });
      expect([path, code(answer), Object(answer.body).error?.data?.factor]).toEqual([path, "PRECONDITION_FAILED", "sign-in"]);
    }
    expect((await call("phone.list")).status).toBe(412);
  });

  it("opens nothing from the moment she forgets it", async () => {
    const { token, page } = await trusted();
    const later = withPhone(browser(), token);
    const [phone] = data(await page.call("phone.list"));
    expect(data(await page.call("phone.forget", { id: phone.id }))).toEqual({ ok: true });
    expect(data(await later("account.me"))).toEqual({ state: "signed-out" });
  });
});

describe("a code given once more", () => {
  it("makes a session fresh again, and a wrong one does not", async () => {
    const page = browser();
    await signIn(page, account);
    team.test.clock.pass({ minutes: 20 });
    const give = () => page.call("consent.give", { trajectoryId });
    expect(Object((await give()).body).error?.data).toMatchObject({ code: "PRECONDITION_FAILED", factor: "code" });
    expect(data(await page.call("phone.confirm", { code: "000000" }))).toMatchObject({ ok: false, refusal: { kind: "wrong-code" } });
    expect(code(await give())).toBe("PRECONDITION_FAILED");
    expect(data(await page.call("phone.confirm", { code: codeOf(account.totpSecret) }))).toEqual({ ok: true, value: null });
    // Past the wall: what is wrong now is the input alone.
    expect(code(await give())).toBe("BAD_REQUEST");
  });
});

describe("a trust that ran out", () => {
  it("opens nothing after thirty days", async () => {
    const { token } = await trusted();
    team.test.clock.pass({ days: 29 });
    expect(data(await withPhone(browser(), token)("account.me"))).toMatchObject({ state: "ready", by: "phone" });
    team.test.clock.pass({ days: 2 });
    expect(data(await withPhone(browser(), token)("account.me"))).toEqual({ state: "signed-out" });
  });
});

describe("a lost telephone", () => {
  it("is reset by her coach in person: every session and every trust ends, her password stays", async () => {
    const { token, page } = await trusted();
    // Her telephone holds a passkey too.
    await team.test.database.admin`
      insert into auth.passkey (id, name, public_key, user_id, credential_id, counter, device_type, backed_up, door)
      values (gen_random_uuid(), 'telefoon', 'x', ${account.person.id}, ${account.person.id}, 0, 'singleDevice', false, 'client')`;
    const id = data(await page.call("own.cases"))[0].trajectoryId;
    expect(await team.hers.people.resetClientAccess({ trajectoryId: id, reason: "lost", inPerson: true })).toEqual({
      ok: true,
      value: null,
    });
    expect((await team.lastEvent())?.action).toBe("client.access-reset");
    expect(await team.test.database.admin`select id from auth.passkey where user_id = ${account.person.id}`).toEqual([]);
    expect(data(await page.call("account.me"))).toEqual({ state: "signed-out" });
    expect(data(await withPhone(browser(), token)("account.me"))).toEqual({ state: "signed-out" });
    const again = browser();
    await again.post("/auth/sign-in/email", { email: account.person.email, password: account.password });
    expect(data(await again.call("account.me"))).toMatchObject({ state: "enrol" });
  });
});
