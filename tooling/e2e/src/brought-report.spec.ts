import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";

signInAs("owner");

/** Opens the report that the practice brought. @returns false where too few walls stand: then it was refused, and its page says so */
async function openReport(page: Page, coachUrl: string, versionId: string): Promise<boolean> {
  await page.goto(`${coachUrl}/plugins/${versionId}`);
  await expect(page.getByRole("heading", { level: 1 }).or(page.getByText("Deze versie is er niet."))).toBeVisible();
  return (await page.getByText("Deze versie is er niet.").count()) === 0;
}

test("the owner sees a report of the organisation page by page beside the one in use, with what differs in words and in a frame", async ({
  page,
  hervat,
}) => {
  if (!(await openReport(page, hervat.coachUrl, hervat.pluginVersionId))) return;
  await page.getByLabel("Voorbeeld van de maker").selectOption("empty");
  await page.getByRole("button", { name: "Bekijk het voorbeeld" }).press("Enter");
  await expect(page.getByRole("heading", { name: /^Pagina 1: op \d+ plekken anders$/ })).toBeVisible({ timeout: 30_000 });
  for (const name of ["Pagina 1 van de versie in gebruik", "Pagina 1 van deze versie"]) {
    const picture = page.getByRole("img", { name });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image) => Object(image).naturalWidth)).toBeGreaterThan(500);
  }
  await expect(page.getByRole("link", { name: "Open de PDF (Deze versie)" })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
});
