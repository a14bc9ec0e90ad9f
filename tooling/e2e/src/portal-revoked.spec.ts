import { type APIRequestContext, request } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { portalDoors } from "./portal-doors.ts";
import type { Account, Product } from "./product/product.ts";
import { signedIn } from "./product/sign-in.ts";

test.describe.configure({ timeout: 120_000 });

/** Whoever of the practice guides this client. */
async function coachOf(hervat: Product, trajectoryId: string) {
  for (const key of ["coach", "owner"] as const) {
    const desk = await request.newContext({ storageState: hervat.signedIn[key], extraHTTPHeaders: { origin: hervat.coachUrl } });
    const ask = (path: string, data: object) => desk.post(`${hervat.coachUrl}/trpc/${path}`, { data });
    const read = await ask("people.read", { trajectoryId });
    if (read.ok()) return { ask, people: Object(await read.json()).result.data };
    await desk.dispose();
  }
  throw new Error("nobody guides this client");
}

/** Every page and file about this employee, and every form of them, sent with nothing in it. */
async function asks(who: APIRequestContext, hervat: Product, employeeId: string) {
  const open: string[] = [];
  let asked = 0;
  const hear = (name: string, told: boolean) => {
    asked += 1;
    if (told) open.push(name);
  };
  for (const { portal, path, ofOneCase, actions } of portalDoors({ ...hervat, employeeId })) {
    if (portal !== "manager" || !ofOneCase || !path.includes(employeeId)) continue;
    const headers = { origin: hervat.managerUrl, accept: "text/html" };
    const shown = await who.get(`${hervat.managerUrl}${path}`, { maxRedirects: 0, headers });
    hear(path, shown.status() === 200);
    for (const action of actions) {
      const url = `${hervat.managerUrl}${path}${action === "default" ? "" : `?/${action}`}`;
      const type = { "content-type": "application/x-www-form-urlencoded" };
      const sent = await who.post(url, { maxRedirects: 0, headers: { ...headers, ...type }, data: "" });
      // A form that lacks something, and one that was carried out: both say that he is still inside.
      hear(`${path} ${action}`, sent.status() !== 404 && !(sent.headers()["location"] ?? "").startsWith("/inloggen"));
    }
  }
  return { asked, open };
}

for (const [role, story] of [
  ["manager", "manager-of-two"],
  ["hr", "hr-of-several"],
] as const)
  test(`a ${role} who is no longer named finds nothing of that employee at the next request, with the session that he has`, async ({
    hervat,
  }) => {
    const [first] = hervat.accounts;
    const account = hervat.accounts.find((one) => one.story === story && one.practice === first?.practice) as Account;
    const who = await signedIn(hervat.managerUrl, account);
    const [, employeeId = ""] = /\/medewerkers\/([0-9a-f-]{36})/.exec(await (await who.get("/")).text()) ?? [];
    const { ask, people } = await coachOf(hervat, employeeId);
    const names = (person: object) => ask("people.save", { trajectoryId: employeeId, role, person });
    const before = await asks(who, hervat, employeeId);
    expect(before.open.length).toBeGreaterThan(5);
    expect((await names({ kind: "nobody" })).ok()).toBe(true);
    try {
      const after = await asks(who, hervat, employeeId);
      process.stdout.write(`G5b portal of a ${role} just replaced: ${after.asked} asked, ${after.open.length} open / 0\n`);
      expect(after.open).toEqual([]);
      expect(await (await who.get("/")).text()).not.toContain(employeeId);
    } finally {
      expect((await names({ kind: "known", id: people[role].id, details: null })).ok()).toBe(true);
      await who.dispose();
    }
  });
