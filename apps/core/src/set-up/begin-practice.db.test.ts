import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenAccount, signIn } from "../testing/given-account.ts";
import { givenPerson, givenPractice } from "../testing/given-practice.ts";
import { openTestBrowser } from "../testing/test-browser.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import type { BeginPracticeInput } from "./begin-practice.ts";
import { setUpCode } from "./set-up-code.ts";

let test: TestService;
beforeAll(async () => {
  test = await startTestService();
});
afterAll(() => test.close());

const door = (address = "192.0.2.1") => openTestBrowser(test.service, "coach", { address });
const data = (answer: { body: unknown }) => Object(answer.body).result?.data;
const wish = (more: Partial<BeginPracticeInput> = {}): BeginPracticeInput => ({
  code: setUpCode(test.service.authSecret),
  practiceName: "Praktijk Vos",
  ownerName: "Marit Vos",
  email: givenPerson().email,
  password: "een lange zin om mee te beginnen",
  language: "nl",
  ...more,
});

describe("the start code", () => {
  it("is read from a terminal and typed: no 0, O, 1, I or L, and small letters and spaces do not matter", async () => {
    expect(setUpCode("a")).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    expect(setUpCode("a")).not.toBe(setUpCode("b"));
  });
});

describe("beginning a practice", () => {
  it("is refused without the code of the terminal: ten tries an address, and ten a code", async () => {
    const guess = (from: number, code: number) => door(`198.51.100.${from}`).call("setUp.begin", wish({ code: `AAAA-AAAA-AA${code}` }));
    const kinds = async (guesses: Promise<{ body: unknown }>[]) => (await Promise.all(guesses)).map((answer) => data(answer).refusal.kind);
    const ten = [...Array(10).fill("wrong-code"), ...Array(2).fill("too-many-tries")].toSorted();
    expect((await kinds(Array.from({ length: 12 }, (_, turn) => guess(1, turn)))).toSorted()).toEqual(ten);
    expect((await kinds(Array.from({ length: 12 }, (_, turn) => guess(20 + turn, 99)))).toSorted()).toEqual(ten);
  });

  it("is not shut to who has the code by somebody who guesses elsewhere", async () => {
    const guess = (turn: number) => door(`198.51.101.${turn % 4}`).call("setUp.begin", wish({ code: `BBBB-BBBB-BB${turn}` }));
    await Promise.all(Array.from({ length: 48 }, (_, turn) => guess(turn)));
    expect(data(await door().call("setUp.begin", wish({ code: "CCCC" }))).refusal.kind).toBe("wrong-code");
  });

  it("makes the practice and its owner, closes the demo, and cannot be done twice", async () => {
    const demo = await givenPractice(test.service, { name: "Demo", demo: true });
    const guest = await givenAccount(test.service, demo, { role: "coach" });
    const page = door();
    await signIn(page, guest);
    expect(data(await page.call("installation.state"))).toMatchObject({ setUpOpen: true, demo: true });
    expect([(await page.call("demo.codes")).status, (await page.call("demo.outbox")).status]).toEqual([200, 200]);

    const first = wish({ code: setUpCode(test.service.authSecret).toLowerCase().replaceAll("-", " ") });
    const [one, other] = await Promise.all([
      page.call("setUp.begin", first),
      door().call("setUp.begin", wish({ practiceName: "Andere praktijk" })),
    ]);
    expect([data(one).ok, data(other).ok].toSorted()).toEqual([false, true]);
    expect([data(one), data(other)].find(({ ok }) => !ok).refusal.kind).toBe("set-up-closed");

    expect(data(await page.call("installation.state"))).toMatchObject({ setUpOpen: false, demo: false });
    expect([(await page.call("demo.codes")).status, (await page.call("demo.outbox")).status]).toEqual([404, 404]);
    expect(data(await page.call("account.me"))).toEqual({ state: "signed-out" });
    expect((await door().post("/auth/sign-in/email", { email: guest.person.email, password: guest.password })).status).toBe(401);
  });

  it("lets the owner sign in and set up her telephone first", async () => {
    const [owner] = await test.database.admin<{ email: string }[]>`
      select p.email from identity.person p join identity.membership m on m.person_id = p.id where m.role = 'owner'`;
    const page = door();
    await page.post("/auth/sign-in/email", { email: owner?.email, password: wish().password });
    expect(data(await page.call("account.me"))).toMatchObject({ state: "enrol" });
  });

  it("stands in the practice's own audit", async () => {
    const events = await test.database.admin`select action, actor_kind, outcome from audit.event where action = 'practice.begun'`;
    expect(events).toEqual([{ action: "practice.begun", actor_kind: "owner", outcome: "done" }]);
  });
});
