import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import type { PersonKey, Product } from "./product/product.ts";

const WORDS = "Elk uur tien minuten naar buiten";
const PHONE = { width: 360, height: 740 };

async function seatOf(browser: Browser, hervat: Product, key: PersonKey): Promise<Page> {
  const context = await browser.newContext({ storageState: hervat.signedIn[key], locale: "nl-NL", viewport: PHONE });
  return context.newPage();
}

/** Changes the last step, in both halves. @returns what was agreed about the work, in words */
async function changePlan(page: Page, { coachUrl, employeeId }: Product): Promise<string> {
  await page.goto(`${coachUrl}/trajecten/${employeeId}/werk`);
  await page.getByRole("button", { name: "Schema wijzigen" }).click();
  const step = page.locator("[data-step]").last();
  await step.getByText("Aanpassingen, afspraken en zorgkant").click();
  const free = page.getByRole("checkbox", { checked: false });
  const labels = step.getByRole("group", { name: "Aanpassingen" }).locator("label");
  const label = (await labels.filter({ has: free }).first().textContent()) ?? "";
  await step.getByLabel(label).check();
  await step.getByLabel("Rust en prikkels").fill(WORDS);
  await page.getByRole("button", { name: "Opslaan", exact: true }).click();
  await expect(page.getByRole("button", { name: "Schema wijzigen" })).toBeVisible();
  return label.trim().toLowerCase();
}

test.describe("one change of the way back to work", () => {
  test.use({ as: "coach" });

  test("shows in three portals, to each what is his", async ({ page, browser, hervat }) => {
    const agreed = await changePlan(page, hervat);
    await expect(page.getByRole("main")).toContainText(new RegExp(agreed, "i"));
    await expect(page.getByRole("main")).toContainText(WORDS);

    const manager = await seatOf(browser, hervat, "manager");
    await manager.goto(`${hervat.managerUrl}/medewerkers/${hervat.employeeId}/plan`);
    await expect(manager.getByRole("main")).toContainText(agreed);
    expect(await manager.content()).not.toContain(WORDS);

    const herself = await seatOf(browser, hervat, "client");
    await herself.goto(`${hervat.clientUrl}/opbouw`);
    await expect(herself.getByRole("main")).toContainText(agreed);
    await expect(herself.getByText(WORDS)).toBeVisible();

    const [yes, talk] = [herself.getByRole("button", { name: "Akkoord" }), herself.getByRole("link", { name: "Ik wil erover praten" })];
    const [one, other] = [await yes.boundingBox(), await talk.boundingBox()];
    expect([one?.width, one?.height]).toEqual([other?.width, other?.height]);
    await talk.click();
    await herself.getByLabel("Het gaat te snel").check();
    await herself.getByLabel("In je eigen woorden").fill("Drie dagen is mij nu te veel.");
    await herself.getByRole("button", { name: "Versturen" }).click();
    await expect(herself.getByText("Je antwoord is bewaard.")).toBeVisible();

    await page.reload();
    await expect(page.getByText("Drie dagen is mij nu te veel.")).toBeVisible();
    await page.goto(hervat.coachUrl);
    const hers = page.getByRole("listitem").filter({ hasText: hervat.employeeName });
    await expect(hers.getByText("Wil overleg over de opbouw (cliënt)")).toBeVisible();
    await manager.reload();
    expect(await manager.content()).not.toMatch(/te snel|Drie dagen is mij/);
    for (const seat of [manager, herself]) await seat.context().close();
  });

  test("is talked over in messages that the employer never reads", async ({ page, browser, hervat }) => {
    const herself = await seatOf(browser, hervat, "client");
    await herself.goto(`${hervat.clientUrl}/berichten`);
    await expect(herself.getByText(/^Dit leest alleen je coach .+\. Je werkgever niet\.$/)).toBeVisible();
    await herself.getByLabel("Je bericht").fill("Kan ons gesprek een uur later?");
    await herself.getByRole("button", { name: "Versturen" }).click();
    await expect(herself.getByText("Nog niet gelezen").first()).toBeVisible();

    await page.goto(`${hervat.coachUrl}/trajecten/${hervat.employeeId}/gesprekken`);
    await expect(page.getByText("Kan ons gesprek een uur later?")).toBeVisible();
    await page.getByLabel("Bericht aan de cliënt").fill("Dat kan, tot dan.");
    await page.getByRole("button", { name: "Versturen" }).click();
    await expect(page.getByLabel("Bericht aan de cliënt")).toHaveValue("");
    await expect(page.getByText("Dat kan, tot dan.").first()).toBeVisible();

    await herself.goto(`${hervat.clientUrl}/berichten`);
    await expect(herself.getByText("Dat kan, tot dan.")).toBeVisible();
    await expect(herself.getByText(/Gelezen, /).first()).toBeVisible();
    await herself.context().close();
  });
});
