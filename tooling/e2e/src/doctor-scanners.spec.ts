import { randomBytes } from "node:crypto";
import { type APIRequestContext, type Browser, request } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";
import { atDesk, sendLink } from "./walk/doctor.ts";
import { giveCode, seatOfDoctor } from "./walk/doctor-seat.ts";
import { linkInMailTo } from "./walk/mail.ts";
import { newPeople } from "./walk/people.ts";
import { takeInClient } from "./walk/referral.ts";

signInAs("coach");

/** What a machine has that looks at an address before a human does. */
interface Found {
  readonly link: string;
  /** Of the document behind it: no scanner knows it, and it may have it here. */
  readonly document: string;
  readonly browser: Browser;
  readonly ask: (address: string, how?: Parameters<APIRequestContext["fetch"]>[1]) => Promise<number>;
}

const FORM = "application/x-www-form-urlencoded";
const PREVIEWS = [
  "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  "WhatsApp/2.23.20.0",
  "facebookexternalhit/1.1",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) SkypeUriPreview Preview/0.5",
  "TelegramBot (like TwitterBot)",
  "Mozilla/5.0 (compatible; Google-Read-Aloud)",
];

/** Every way of looking that is known of mail scanners, link previews and crawlers, each as it asks. None gives a code. */
const PATTERNS: Readonly<Record<string, (found: Found) => Promise<unknown>>> = {
  "looks at the head alone": async ({ link, ask }) => ask(link, { method: "HEAD" }),
  "opens it": async ({ link, ask }) => ask(link),
  "opens it twice at once": async ({ link, ask }) => Promise.all([ask(link), ask(link)]),
  "fetches it ahead, as a browser does": async ({ link, document, ask }) => {
    for (const address of [link, document])
      for (const headers of [{ "sec-purpose": "prefetch" }, { "sec-purpose": "prefetch;prerender" }, { purpose: "prefetch" }])
        await ask(address, { headers });
  },
  "draws a preview of it": async ({ link, ask }) => {
    for (const agent of PREVIEWS) await ask(link, { headers: { "user-agent": agent, accept: "*/*" } });
  },
  "opens it at delivery, and again at the click": async ({ link, ask }) => {
    const headers = { "user-agent": "Mozilla/5.0 (Windows NT 10.0) Safelinks", "x-forwarded-for": "203.0.113.9" };
    for (const method of ["HEAD", "GET", "GET"]) await ask(link, { method, headers });
  },
  "asks what may be asked": async ({ link, document, ask }) => {
    for (const address of [link, document]) await ask(address, { method: "OPTIONS" });
  },
  "asks a part of it": async ({ link, document, ask }) => {
    for (const address of [link, document])
      for (const range of ["bytes=0-0", "bytes=0-1023", "bytes=-1"]) await ask(address, { headers: { range } });
  },
  "asks whether it changed": async ({ link, ask }) =>
    ask(link, { headers: { "if-none-match": "*", "if-modified-since": "Mon, 01 Jan 2024 00:00:00 GMT" } }),
  "opens the document itself": async ({ document, ask }) => {
    for (const method of ["HEAD", "GET"]) await ask(document, { method });
  },
  "opens the list": async ({ link, ask }) => ask(`${link}/alles`),
  "opens it, then posts to it without what it was given": async ({ link, ask }) => {
    await ask(link);
    for (const action of ["", "?/enter", "?/known", "?/acknowledge", "?/close", "?/ask", "?/advise", "?/text"])
      await ask(`${link}${action}`, { method: "POST", headers: { "content-type": FORM }, data: "" });
  },
  "posts it in a shape that no form has": async ({ link, ask }) => {
    for (const type of ["application/json", "text/xml", "application/octet-stream", "application/csp-report"])
      for (const action of ["?/enter", "?/acknowledge"])
        await ask(`${link}${action}`, { method: "POST", headers: { "content-type": type }, data: '{"code":"2222 2222"}' });
  },
  "puts, patches and deletes": async ({ link, ask }) => {
    for (const method of ["PUT", "PATCH", "DELETE"]) await ask(link, { method });
  },
  "asks every action as a read": async ({ link, ask }) => {
    for (const action of ["enter", "known", "acknowledge", "ask", "advise", "text", "close"])
      for (const method of ["GET", "HEAD"]) await ask(`${link}?/${action}&code=22222222`, { method });
  },
  "takes a part of the address away, or adds one": async ({ link, ask }) => {
    for (const address of [link.slice(0, -1), `${link}/`, `${link}//`, `${link}?utm_source=mail`, link.toUpperCase()]) await ask(address);
  },
  "runs it in a browser, follows every link and presses every button": async ({ link, browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(link);
    const [buttons, links] = [await page.getByRole("button").count(), await page.getByRole("link").count()];
    for (let index = 0; index < buttons; index += 1) {
      await page.goto(link);
      const button = page.getByRole("button").nth(index);
      if (await button.isVisible()) await button.click();
      await page.waitForLoadState();
    }
    for (let index = 0; index < links; index += 1) {
      await page.goto(link);
      const address = await page.getByRole("link").nth(index).getAttribute("href");
      if (address !== null) await page.goto(new URL(address, link).href);
    }
    await context.close();
  },
};

test("looking at the link in a doctor's mail uses nothing up, whichever machine looks and however it asks", async ({
  page,
  hervat,
  browser,
}) => {
  test.setTimeout(240_000);
  const walk = { page, hervat, people: newPeople("Iris de Graaf") };
  const doctor = { name: walk.people.bedrijfsarts, email: `d.graaf@${randomBytes(6).toString("hex")}.example` };
  await takeInClient(walk, { programme: "Van verzuim naar herstel", illFor: 140, guidedFor: 84 });
  const desk = atDesk(walk);
  await desk.consent(await desk.nameDoctor(doctor));
  await desk.releaseReport("Bericht over het verloop.");
  const code = await sendLink(walk, "Mail met link sturen");
  const link = await linkInMailTo(walk, doctor.email);
  const before = await desk.deliveries();
  const document = `${link}/document/${before.reportId}`;

  const told: string[] = [];
  const consumed: string[] = [];
  let asked = 0;
  for (const [pattern, look] of Object.entries(PATTERNS)) {
    // A scanner comes without cookies, and brings back none.
    const scanner = await request.newContext();
    await look({
      ...{ link, document, browser },
      async ask(address, how) {
        asked += 1;
        const answer = await scanner.fetch(address, { maxRedirects: 3, ...how });
        told.push(await answer.text());
        return answer.status();
      },
    });
    await scanner.dispose();
    if (JSON.stringify(await desk.deliveries()) !== JSON.stringify(before)) consumed.push(pattern);
  }
  const names = Object.keys(PATTERNS).length;
  process.stdout.write(`G6 scanners: ${names} patterns, ${asked} requests, ${consumed.length} consumed / >=12 patterns, 0 consumed\n`);
  expect(consumed).toEqual([]);
  for (const never of [walk.people.client, "Iris", walk.people.code, doctor.name, hervat.canary])
    expect(told.join(" ")).not.toContain(never);

  // All five tries are still his: four wrong ones, and the right one opens.
  const { his } = await seatOfDoctor(browser);
  await his.goto(link);
  for (let tries = 0; tries < 4; tries += 1) {
    await giveCode(his, "2222 2222");
    await expect(his.getByText(/^Deze code klopt niet/)).toBeVisible();
  }
  await giveCode(his, code);
  await expect(his.getByRole("heading", { level: 1, name: "Documenten voor u" })).toBeVisible();
  expect(JSON.stringify(await desk.deliveries())).not.toBe(JSON.stringify(before));
});
