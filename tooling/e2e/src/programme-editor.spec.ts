import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";

signInAs("owner");

const goal = (page: Page) => page.getByRole("textbox", { name: "Doel", exact: true }).first();

test("a programme is offered no more, and again with one press", async ({ page, hervat }) => {
  await page.goto(`${hervat.coachUrl}/praktijk?deel=programmas`);
  await page.getByRole("button", { name: "Niet meer aanbieden: Kort traject" }).click();
  await expect(page.getByText("niet meer aangeboden")).toBeVisible();
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await expect(page.getByText("niet meer aangeboden")).toHaveCount(0);
});

test.describe("two at one programme", () => {
  test.use({ expectedFaults: [/409/] });

  test("what is typed in a programme waits for her, and stands beside what a colleague saved meanwhile", async ({
    page,
    hervat,
    browser,
  }) => {
    await page.goto(`${hervat.coachUrl}/praktijk?deel=programmas`);
    await page.getByRole("link", { name: "Versie 2" }).click();
    const before = await goal(page).inputValue();
    await goal(page).fill("Zij weet wat helpt.");
    await page.getByRole("link", { name: "Vandaag" }).click();
    await page.getByRole("link", { name: "Naar het programma" }).click();
    await expect(goal(page)).toHaveValue("Zij weet wat helpt.");

    const context = await browser.newContext({ storageState: hervat.signedIn.owner, locale: "nl-NL" });
    const colleague = await context.newPage();
    await colleague.goto(page.url());
    await goal(colleague).fill("Hij weet wat helpt.");
    await colleague.getByRole("button", { name: "Opslaan" }).click();
    await expect(colleague.getByText("Opgeslagen")).toBeVisible();
    await context.close();

    await page.getByRole("button", { name: "Opslaan" }).click();
    await expect(page.getByText("Jij: Zij weet wat helpt.")).toBeVisible();
    await expect(page.getByText("De ander: Hij weet wat helpt.")).toBeVisible();
    await page.getByRole("button", { name: "Mijn versie opslaan" }).click();
    await expect(page.getByText("De ander: Hij weet wat helpt.")).toHaveCount(0);
    await goal(page).fill(before);
    await page.getByRole("button", { name: "Opslaan" }).click();
  });
});
