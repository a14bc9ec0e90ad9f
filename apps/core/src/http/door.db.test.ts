import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientRouter } from "../client-router.ts";
import { coachRouter } from "../coach-router.ts";
import { linkRouter } from "../link-router.ts";
import { managerRouter } from "../manager-router.ts";
import { createService } from "../service.ts";
import { givenAccount, signIn } from "../testing/given-account.ts";
import { type GivenPractice, givenPractice } from "../testing/given-practice.ts";
import { proceduresOf } from "../testing/procedures-of.ts";
import { openTestBrowser } from "../testing/test-browser.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { createDoor } from "./create-door.ts";

let test: TestService;
let practice: GivenPractice;
beforeAll(async () => {
  test = await startTestService();
  practice = await givenPractice(test.service);
});
afterAll(() => test.close());

const json = "application/json";
const coach = () => openTestBrowser(test.service, "coach");

describe("a change sent from a page that is not ours", () => {
  const types = [
    json,
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/octet-stream",
    "application/x-www-form-urlencoded",
    "",
  ];
  /** Our own first; then a sibling of it, a frame without one, a stranger, none, and our own by another scheme. */
  const originsOf = (home: string) => [
    home,
    home.replace("://", "://evil."),
    "null",
    "https://evil.example",
    "none",
    home.replace("http:", "https:"),
  ];
  /** All but the one that is right: JSON from our own page. */
  const foreignTo = (home: string) => types.flatMap((type) => originsOf(home).map((origin) => ({ type, origin }))).slice(1);
  const foreign = foreignTo("http://localhost:4600");

  it("is carried out when our own page sends it as JSON", async () => {
    const { page, language } = await signedIn();
    await page.call("account.changeLanguage", { language: "en" });
    expect(await language()).toBe("en");
  });

  it.each(foreign)("is not carried out: $type from $origin", async ({ type, origin }) => {
    const { page, language } = await signedIn();
    await page.request("/trpc/account.changeLanguage", {
      method: "POST",
      body: '{"language":"en"}',
      headers: { "content-type": type, origin },
    });
    expect(await language()).toBe("nl");
  });

  it("is turned away before any change there is, at the door of every portal", { timeout: 120_000 }, async () => {
    const routers = { coach: coachRouter, manager: managerRouter, client: clientRouter, link: linkRouter } as const;
    let [asked, reached] = [0, 0];
    for (const door of ["coach", "manager", "client", "link"] as const) {
      const page = door === "coach" ? (await signedIn()).page : openTestBrowser(test.service, door);
      const home = test.service.installation.origins[door === "link" ? "client" : door];
      for (const { path } of proceduresOf(routers[door]).filter(({ type }) => type === "mutation"))
        for (const { type, origin } of foreignTo(home)) {
          const headers = { "content-type": type, origin };
          const { status } = await page.request(`/trpc/${path}`, { method: "POST", body: "{}", headers });
          asked += 1;
          if (status !== 403 && status !== 415) reached += 1;
        }
    }
    process.stdout.write(`G5 CSRF: ${reached} of ${asked} foreign calls reached a change / 0\n`);
    expect(reached).toBe(0);
  });

  async function signedIn() {
    const marit = await givenAccount(test.service, practice);
    const page = coach();
    await signIn(page, marit);
    const language = async () => Object((await page.call("account.me")).body).result.data.person.language;
    return { page, language };
  }
});

describe("a door", () => {
  it("refuses more than ten calls in one request, so that nobody guesses five hundred times at once", async () => {
    const calls = Array.from({ length: 500 }, () => "setUp.begin").join(",");
    const answer = await coach().request(`/trpc/${calls}?batch=1`, { method: "POST", body: "{}", headers: { "content-type": json } });
    expect(answer.status).toBe(400);
  });

  it("does not carry out a change that comes as a read", async () => {
    const marit = await givenAccount(test.service, practice);
    const page = coach();
    await signIn(page, marit);
    expect((await page.request("/trpc/account.signOutEverywhere")).status).toBe(405);
    expect((await page.call("account.me")).body).toMatchObject({ result: { data: { state: "ready" } } });
  });

  it("tells which field was wrong and never what stood in it", async () => {
    const secret = "burn-out sinds maart";
    const answer = await coach().call("setUp.begin", { code: 1, practiceName: secret, email: secret });
    expect(answer.status).toBe(400);
    expect(Object(answer.body).error.data.fields).toContain("email");
    expect(JSON.stringify(answer.body)).not.toContain(secret);
  });

  it("numbers every answer, and tells a fault by that number alone", async () => {
    const failing = { ...test.service.database, transactAs: () => Promise.reject(new RangeError("Noor is ziek")) };
    const broken = openTestBrowser(createService({ ...test.service, database: failing }), "coach");
    const answer = await broken.call("installation.state");
    const number = answer.headers.get("x-request-id");

    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      error: {
        code: -32603,
        message: "INTERNAL_SERVER_ERROR",
        data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, requestId: number, basis: null, factor: null, fields: [] },
      },
    });
    expect(test.logged.some((line) => line.includes(String(number)) && line.includes("installation.state"))).toBe(true);
  });

  it("logs where a call went, never an address with a token, an e-mail address or a cookie", async () => {
    const marit = await givenAccount(test.service, practice);
    const page = coach();
    await signIn(page, marit);
    await page.request("/invitation/dit-is-een-geheime-link");
    await page.request(`/trpc/account.me?input=${encodeURIComponent('{"q":"Noor de Wit"}')}`);

    const log = test.logged.join("");
    expect(log).toContain("/trpc/account.me");
    for (const secret of [
      "geheime-link",
      "Noor",
      marit.person.email,
      marit.password,
      page.cookies.get("hervat-coach.session_token") ?? "?",
    ])
      expect(log).not.toContain(secret);
  });

  it("sends a visitor of 127.0.0.1 to localhost", async () => {
    const answer = await coach().request("http://127.0.0.1:4600/inloggen");
    expect([answer.status, answer.headers.get("location")]).toEqual([307, "http://localhost:4600/inloggen"]);
  });

  it("has no page for a stranger's name that leads to this machine", async () => {
    expect((await coach().request("http://evil.example:4600/inloggen")).status).toBe(421);
    expect((await coach().request("http://evil.example:4600/trpc/installation.state")).status).toBe(421);
  });

  it("under https gives cookies that no other host can set and that never travel in the clear", async () => {
    const origins = {
      coach: "https://coach.praktijk.example",
      manager: "https://werk.praktijk.example",
      client: "https://mijn.praktijk.example",
    };
    const secure = createService({
      ...test.service,
      installation: { ...test.service.installation, origins, https: true, loopback: false },
    });
    const page = openTestBrowser(secure, "coach");
    await signIn(page, await givenAccount(test.service, practice));
    const answer = await page.post("/auth/sign-out", {});
    expect([...page.cookies.keys()]).toEqual([]);
    expect(answer.headers.getSetCookie().join()).toMatch(/__Host-hervat-coach\.session_token=;.*Secure/);
    expect(answer.headers.get("strict-transport-security")).toContain("max-age");
  });

  it("says whether it lives and whether it can work, also to who asks by number", async () => {
    expect((await coach().request("http://127.0.0.1:4600/health")).body).toEqual({ ok: true });
    expect((await coach().request("http://127.0.0.1:4600/ready")).body).toEqual({ ok: true });
  });
});

describe("the internal door", () => {
  it("opens for nobody without the door key", async () => {
    const app = createDoor(test.service, "manager", { doorKey: "the-right-door-key", portalFolder: "/nonexistent" });
    const call = (key: string) => app.request("http://localhost:4610/trpc/account.me", { headers: { "x-door-key": key } });
    expect((await call("")).status).toBe(403);
    expect((await call("the-wrong-door-key")).status).toBe(403);
    expect((await call("the-right-door-key")).status).toBe(200);
  });

  it("counts tries by the visitor's address, and the public door does not believe such a header", async () => {
    const tries = (page: ReturnType<typeof coach>, address: string) =>
      page.post("/auth/sign-in/email", { email: `${address}@x.nl`, password: "fout fout fout" }, { "x-client-ip": address });
    const publicPage = openTestBrowser(test.service, "coach", { address: "203.0.113.7" });
    const statuses: number[] = [];
    for (let turn = 0; turn < 65; turn++) statuses.push((await tries(publicPage, `10.0.0.${turn}`)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  }, 60_000);
});

it("keeps sign-in out of the coach portal's page: the policy allows our own files alone", async () => {
  const source = await readFile(new URL("./security-headers.ts", import.meta.url), "utf8");
  expect(source).toContain("script-src 'self'");
  expect(source).not.toMatch(/script-src[^"]*unsafe/);
});
