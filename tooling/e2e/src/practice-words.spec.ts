import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";

signInAs("owner");

const blockIn = (page: Page, name: string) => page.getByRole("row").filter({ has: page.getByRole("button", { name, exact: true }) });

test("a building block of the practice is made, used in a report, improved and taken away", async ({ page, hervat, browser }) => {
  const name = `Bouwsteen ${randomBytes(3).toString("hex")}`;
  const window = page.getByRole("dialog");
  await page.goto(`${hervat.coachUrl}/praktijk?deel=bouwstenen`);

  await page.getByRole("button", { name: "Bouwsteen maken" }).click();
  await window.getByRole("textbox", { name: "Naam" }).fill(name);
  await window.getByRole("combobox", { name: "Kop in het rapport" }).selectOption("Functioneren");
  await window.getByRole("combobox", { name: "Toets" }).selectOption("Alt 9");
  await window.getByRole("button", { name: "Opslaan" }).click();
  await expect(window.getByRole("textbox", { name: "Tekst" })).toHaveAccessibleDescription(/Vul dit in/);
  await window.getByRole("textbox", { name: "Tekst" }).fill("{cliënt} plant de dag zelf.");
  await window.getByRole("button", { name: "Opslaan" }).click();
  await expect(window).toHaveCount(0);
  await expect(blockIn(page, name)).toContainText("Functioneren");
  await expect(blockIn(page, name)).toContainText("Alt 9");

  const context = await browser.newContext({ storageState: hervat.signedIn.coach, locale: "nl-NL" });
  const coach = await context.newPage();
  await coach.goto(`${hervat.coachUrl}/trajecten/${hervat.trajectoryId}/rapporten`);
  const used = coach.getByRole("textbox", { name: "Functioneren" });
  await used.fill("");
  await coach.getByRole("button", { name }).click();
  await expect(used).toHaveValue(/plant de dag zelf\.$/);
  await expect(used).not.toHaveValue(/[{}]/);
  await expect(coach.getByRole("status").filter({ hasText: "Alles is bewaard." })).toBeVisible();

  await page.getByRole("button", { name }).click();
  await window.getByRole("textbox", { name: "Tekst" }).fill("{cliënt} plant de week zelf.");
  await window.getByRole("button", { name: "Opslaan" }).click();
  await expect(window).toHaveCount(0);
  await expect(blockIn(page, name)).toContainText("de week");

  await page.getByRole("button", { name }).click();
  await window.getByRole("button", { name: "Verwijderen" }).click();
  await expect(window).toHaveCount(0);
  await expect(blockIn(page, name)).toHaveCount(0);
  await coach.reload();
  await expect(used, "what was written with it stays").toHaveValue(/plant de dag zelf\.$/);
  await expect(coach.getByRole("button", { name })).toHaveCount(0);
  await context.close();
});
