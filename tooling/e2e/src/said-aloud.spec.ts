import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";
import type { Product } from "./product/product.ts";

async function ask(page: Page, { coachUrl }: Product, path: string, data: object) {
  const answer = await page.request.post(`${coachUrl}/trpc/${path}`, { data, headers: { origin: coachUrl } });
  return Object(await answer.json()).result.data;
}

/** The last case of the coach with this status, so that other tests do not write there at the same time. */
async function caseThatIs(page: Page, hervat: Product, wanted: string): Promise<string> {
  const cases: { trajectoryId: string; status: string }[] = await ask(page, hervat, "caseload.list", { whose: "mine" });
  const found = cases.filter(({ status }) => status === wanted).at(-1);
  if (found === undefined) throw new Error(`no case is ${wanted}`);
  return found.trajectoryId;
}

/** A client of today, whom nobody told about her privacy yet. */
async function newClient(page: Page, hervat: Product): Promise<string> {
  const { chosen } = await ask(page, hervat, "account.me", {});
  const { value } = await ask(page, hervat, "caseload.addClient", {
    ...{ code: `NIEUW-${Date.now()}`, name: "Noor Verhulst", function: null, contractHoursPerWeek: null },
    ...{ employer: { kind: "new", name: `Werkgever ${Date.now()}` }, manager: null, coach: chosen.membershipId },
    ...{ programme: "re-integratiebegeleiding", startedOn: new Date().toISOString().slice(0, 10), firstSickDay: null },
  });
  return value.trajectoryId;
}

/** A screen reader says a change only of what was already there: a place that comes with its words is often not heard. */
const places = (page: Page) => page.locator('[role="status"], [aria-live="polite"]');

test.describe("who cannot see the screen hears", () => {
  signInAs("coach");
  test.use({ expectedFaults: [/intake\.saveAnswer.* 412 /] });

  test("that an answer of the intake is kept", async ({ page, hervat }) => {
    await page.goto(`${hervat.coachUrl}/trajecten/${await caseThatIs(page, hervat, "paused")}/intake`);
    const answer = page.getByRole("textbox", { name: /^Hoe slaap je\?/ });
    await answer.waitFor();
    const before = await places(page).count();
    await answer.fill("De laatste week iets beter.");
    await expect(page.getByRole("status").filter({ hasText: /^Bewaard om/ })).toHaveCount(1);
    expect(await places(page).count()).toBe(before);
  });

  test("that an answer about health is not kept, and why, while nobody told the client about her privacy", async ({ page, hervat }) => {
    await page.goto(`${hervat.coachUrl}/trajecten/${await newClient(page, hervat)}/intake`);
    await page.getByRole("textbox", { name: /^Hoe slaap je\?/ }).fill("De laatste week iets beter.");
    await expect(page.getByRole("status").filter({ hasText: "privacyverklaring" })).toBeVisible();
  });

  test("that a note is kept", async ({ page, hervat }) => {
    await page.goto(`${hervat.coachUrl}/trajecten/${await caseThatIs(page, hervat, "active")}/gesprekken`);
    const open = page.getByRole("button", { name: /^Verslag schrijven/ }).last();
    await open.waitFor();
    if ((await open.getAttribute("aria-expanded")) !== "true") await open.click();
    const done = page.getByRole("textbox", { name: /^Gedaan/ }).first();
    await done.waitFor();
    const before = await places(page).count();
    await done.fill("Teruggekeken op de week.");
    await expect(page.getByRole("status").filter({ hasText: "Opgeslagen" })).toHaveCount(1);
    expect(await places(page).count()).toBe(before);
  });
});

test.describe("who cannot see the screen hears, as the owner,", () => {
  signInAs("owner");

  test("that the particulars of an employer are kept", async ({ page, hervat }) => {
    await page.goto(`${hervat.coachUrl}/praktijk?deel=opdrachtgevers`);
    const notifications = page.getByRole("region", { name: "Meldingen" }).locator('[aria-live="polite"]');
    await expect(notifications).toBeAttached();
    await page.getByRole("button", { name: "Transvallei Logistiek", exact: true }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "Ter attentie van" }).fill("Crediteuren");
    await page.getByRole("dialog").getByRole("button", { name: "Opslaan" }).click();
    await expect(notifications).toContainText("Opgeslagen");
  });
});
