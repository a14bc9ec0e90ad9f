import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, type GivenAccount, givenAccount, signIn } from "../testing/given-account.ts";
import { type GivenPractice, givenPractice } from "../testing/given-practice.ts";
import { openTestBrowser } from "../testing/test-browser.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36";

let test: TestService;
let practice: GivenPractice;
beforeAll(async () => {
  test = await startTestService();
  practice = await givenPractice(test.service);
});
afterAll(() => test.close());

const browser = () => openTestBrowser(test.service, "coach");
const data = (answer: { body: unknown }) => Object(answer.body).result?.data;
const stateOf = async (page: ReturnType<typeof browser>) => data(await page.call("account.me")).state;

async function signedIn(marit: GivenAccount) {
  const page = browser();
  await signIn(page, marit);
  return page;
}

describe("where someone is signed in", () => {
  it("is told by device, since when and when it was used last, and which of them is this one", async () => {
    const marit = await givenAccount(test.service, practice);
    const [desk, half] = [browser(), browser()];
    const password = { email: marit.person.email, password: marit.password };
    await desk.post("/auth/sign-in/email", password);
    await desk.post("/auth/two-factor/verify-totp", { code: codeOf(marit.totpSecret) }, { "user-agent": WINDOWS });
    // A password alone is no session yet.
    await half.post("/auth/sign-in/email", password);
    const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
    expect(data(await desk.call("account.sessions"))).toEqual([
      {
        id: expect.any(String),
        door: "coach",
        device: { browser: "Chrome", system: "Windows" },
        since: moment,
        lastSeenAt: moment,
        here: true,
      },
    ]);
  });

  it("does not name a session that ran out", async () => {
    const marit = await givenAccount(test.service, practice);
    await signedIn(marit);
    test.clock.pass({ minutes: 31 });
    const later = await signedIn(marit);
    expect(data(await later.call("account.sessions"))).toHaveLength(1);
  });

  it("is told to herself alone, and to nobody before the second factor", async () => {
    const newcomer = await givenAccount(test.service, practice, { enrolled: false });
    const half = browser();
    await half.post("/auth/sign-in/email", { email: newcomer.person.email, password: newcomer.password });
    expect((await half.call("account.sessions")).status).toBe(404);
    expect((await browser().call("account.sessions")).status).toBe(401);
  });
});

describe("ending a session", () => {
  it("shuts that one from the very next request on, and leaves the others", async () => {
    const marit = await givenAccount(test.service, practice);
    const [desk, lost] = [await signedIn(marit), await signedIn(marit)];
    const other = data(await desk.call("account.sessions")).find(({ here }: { here: boolean }) => !here);
    expect(data(await desk.call("account.endSession", { id: other.id }))).toEqual({ ok: true });
    expect(await stateOf(lost)).toBe("signed-out");
    expect((await lost.call("caseload.list", { whose: "mine" })).status).toBe(401);
    expect(await stateOf(desk)).toBe("ready");
    expect((await desk.call("account.endSession", { id: other.id })).status).toBe(404);
  });

  it("of somebody else is answered as if it did not exist", async () => {
    const desk = await signedIn(await givenAccount(test.service, practice));
    const stranger = await signedIn(await givenAccount(test.service, practice));
    const [{ id }] = data(await desk.call("account.sessions"));
    expect((await stranger.call("account.endSession", { id })).status).toBe(404);
    expect(await stateOf(desk)).toBe("ready");
  });

  it("everywhere shuts all of them at once, this one too", async () => {
    const marit = await givenAccount(test.service, practice);
    const pages = [await signedIn(marit), await signedIn(marit), await signedIn(marit)];
    await pages[0]?.call("account.signOutEverywhere");
    expect(await Promise.all(pages.map(stateOf))).toEqual(["signed-out", "signed-out", "signed-out"]);
  });
});
