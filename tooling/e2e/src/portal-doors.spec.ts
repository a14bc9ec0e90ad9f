import { type APIRequestContext, type APIResponse, request } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { doorsAndLinks, type Portal, type PortalDoor, portalDoors } from "./portal-doors.ts";
import type { Account, Product } from "./product/product.ts";
import { signedIn } from "./product/sign-in.ts";

test.describe.configure({ timeout: 180_000 });

const urlOf = ({ managerUrl, clientUrl }: Product, portal: Portal) => (portal === "manager" ? managerUrl : clientUrl);
const FORM = "application/x-www-form-urlencoded";

const load = (who: APIRequestContext, hervat: Product, { portal, path }: PortalDoor) =>
  who.get(`${urlOf(hervat, portal)}${path}`, { maxRedirects: 0, headers: { accept: "text/html" } });

interface Sent {
  readonly action: string;
  /** Null: it names none. */
  readonly origin?: string | null;
  readonly type?: string;
}

/** As a form without scripts sends it. */
function send(who: APIRequestContext, hervat: Product, { portal, path }: PortalDoor, { action, origin, type = FORM }: Sent) {
  const url = urlOf(hervat, portal);
  const from = origin === undefined ? url : origin;
  const headers = { ...(from !== null && { origin: from }), "content-type": type, accept: "text/html" };
  return who.post(`${url}${path}${action === "default" ? "" : `?/${action}`}`, { maxRedirects: 0, headers, data: "" });
}

const named = ({ portal, path }: PortalDoor, action?: string) => `${portal} ${path}${action === undefined ? "" : ` ${action}`}`;
const leadsTo = (answer: APIResponse) => answer.headers()["location"] ?? "";

/** People with a sign-in of their own who stand in another case than the one that is asked for: of the same practice, and of another. */
function strangersTo(portal: Portal, { accounts, managerEmail }: Product): Account[] {
  const hers = accounts.find(({ story }) => story === "client");
  const known = new Set([managerEmail, hers?.email]);
  return accounts.filter(({ door, email, story }) => door === portal && !known.has(email) && !story.startsWith("hr"));
}

test("nobody who did not sign in is shown a page or a file of a portal, and nothing that is sent does anything", async ({ hervat }) => {
  const visitor = await request.newContext();
  const open: string[] = [];
  let asked = 0;
  for (const door of portalDoors(hervat)) {
    const answers = [[named(door), await load(visitor, hervat, door)] as const];
    for (const action of door.actions) answers.push([named(door, action), await send(visitor, hervat, door, { action })]);
    asked += answers.length;
    for (const [name, answer] of answers)
      if (answer.status() !== 303 || !leadsTo(answer).startsWith("/inloggen")) open.push(`${name}: ${answer.status()} ${leadsTo(answer)}`);
  }
  process.stdout.write(`G1 loads and actions of the portals, without sign-in: ${asked} asked, ${open.length} open / 0\n`);
  expect(asked).toBeGreaterThan(80);
  expect(open).toEqual([]);
});

for (const portal of ["manager", "client"] as const)
  test(`who stands in another case finds none of this one in the ${portal} portal`, async ({ hervat }) => {
    const strangers = strangersTo(portal, hervat);
    expect(strangers.length).toBeGreaterThan(0);
    const doors = portalDoors(hervat).filter((door) => door.portal === portal);
    const open: string[] = [];
    let asked = 0;
    for (const account of strangers) {
      const who = await signedIn(urlOf(hervat, portal), account);
      // Two clients may allow the same doctor something.
      const knowsToo = portal === "client" && (await (await who.get("/toestemming")).text()).includes(hervat.recipientId);
      for (const door of doors) {
        const shown = await load(who, hervat, door);
        const body = await shown.text();
        asked += 1;
        if (body.includes(hervat.employeeName) || body.includes(hervat.canary)) open.push(`${account.story}: ${named(door)} tells of her`);
        // A request of one's own is asked for by its kind alone.
        if (!door.ofOneCase || door.path.includes("/vraag/") || door.path.startsWith("/overzicht")) continue;
        if (knowsToo && door.path.includes(hervat.recipientId)) continue;
        if (shown.status() === 200) open.push(`${account.story}: ${named(door)}`);
        for (const action of door.actions) {
          const answer = await send(who, hervat, door, { action });
          asked += 1;
          if (answer.status() === 200 || leadsTo(answer).includes("klaar")) open.push(`${account.story}: ${named(door, action)}`);
          if (answer.status() >= 500) open.push(`${account.story}: ${named(door, action)} is a fault of ours`);
        }
      }
      await who.dispose();
    }
    process.stdout.write(`G1 loads and actions of the ${portal} portal, of another case: ${asked} asked, ${open.length} open / 0\n`);
    expect(open).toEqual([]);
  });

/** Our own first; then a sibling of it, a frame without one, a stranger, none, and our own by another scheme. */
const originsOf = (home: string) => {
  const { host } = new URL(home);
  return [home, `http://evil.${host}`, "null", "https://evil.example", null, `https://${host}`];
};
/** Those of a form, and those that a script of another page may send without asking. */
const FORMS = [FORM, "multipart/form-data; boundary=x", "text/plain"];
const TYPES = [...FORMS, "application/json", "application/octet-stream", ""];

test("a form that a page of somebody else sends with her cookie does nothing, whatever it says that it is", async ({ hervat }) => {
  const through: string[] = [];
  let asked = 0;
  for (const portal of ["manager", "client"] as const) {
    const home = urlOf(hervat, portal);
    const who = await request.newContext({ storageState: hervat.signedIn[portal] });
    for (const door of doorsAndLinks(hervat).filter((one) => one.portal === portal))
      for (const action of door.actions)
        for (const origin of originsOf(home))
          for (const type of TYPES) {
            // The right ones: a form of our own page.
            if (origin === home && FORMS.includes(type)) continue;
            asked += 1;
            const status = (await send(who, hervat, door, { action, origin, type })).status();
            if (status !== 403 && status !== 415) through.push(`${named(door, action)} from ${origin} as ${type}: ${status}`);
          }
    await who.dispose();
  }
  process.stdout.write(`G5 actions of the portals, 6 content types x 6 origins: ${asked} sent, ${through.length} carried out / 0\n`);
  expect(asked).toBeGreaterThan(1_000);
  expect(through).toEqual([]);
});
