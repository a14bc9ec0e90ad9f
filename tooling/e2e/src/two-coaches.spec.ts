import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import type { PersonKey, Product } from "./product/product.ts";

const PHONE = { width: 360, height: 740 };

async function seatOf(browser: Browser, hervat: Product, key: PersonKey): Promise<Page> {
  const context = await browser.newContext({ storageState: hervat.signedIn[key], locale: "nl-NL", viewport: PHONE });
  return context.newPage();
}

test.describe("a case that two coaches guide", () => {
  test.use({ as: "coach" });

  test("names both to the coach and the client, and one to the manager", async ({ page, browser, hervat }) => {
    await page.goto(`${hervat.coachUrl}/trajecten/${hervat.employeeId}`);
    const line = (await page.getByText(/^Coaches: /).textContent()) ?? "";
    const [coach = "", second = ""] = (/Coaches: ([^·]+)/.exec(line)?.[1] ?? "").split(",").map((name) => name.trim());
    expect(second).not.toBe("");

    const herself = await seatOf(browser, hervat, "client");
    await herself.goto(hervat.clientUrl);
    await expect(herself.getByText(`Je coaches zijn ${coach} en ${second}.`)).toBeVisible();

    const manager = await seatOf(browser, hervat, "manager");
    await manager.goto(`${hervat.managerUrl}/medewerkers/${hervat.employeeId}`);
    await expect(manager.getByRole("main")).toContainText(coach);
    expect(await manager.content()).not.toContain(second);
  });

  test("begins with two clicks and the client's yes, and ends with one", async ({ page, hervat }) => {
    await page.goto(`${hervat.coachUrl}/trajecten/${hervat.trajectoryId}/gesprekken`);
    await page.getByRole("button", { name: "Iemand laten meecoachen" }).click();
    const who = page.getByLabel("Wie coacht mee?");
    const name = (await who.locator("option:checked").textContent()) ?? "";
    await page.getByLabel("Wanneer vond de cliënt het goed?").fill("31-12-2099");
    await page.getByRole("button", { name: "Vastleggen" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await page.getByRole("button", { name: "Annuleren" }).click();

    await page.getByRole("button", { name: "Iemand laten meecoachen" }).click();
    await page.getByRole("button", { name: "Vastleggen" }).click();
    const there = page.getByRole("listitem").filter({ hasText: `${name}, coacht mee` });
    await expect(there).toBeVisible();
    await expect(page.getByText(new RegExp(`^Coaches: .*${name}`))).toBeVisible();
    await there.getByRole("button", { name: "Stoppen" }).click();
    await expect(there).toBeHidden();
    await expect(page.getByText(/^Coaches: /)).toBeHidden();
  });
});
