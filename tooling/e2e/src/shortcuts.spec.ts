import { expect, signInAs, test } from "./fixtures.ts";

signInAs("coach");

test("single keys do nothing until she switches them on, and then never where she types", async ({ page, hervat }) => {
  const map = page.getByRole("dialog", { name: "Sneltoetsen" });
  await page.goto(`${hervat.coachUrl}/caseload`);
  await expect(page.getByRole("table")).toBeVisible();
  await page.keyboard.press("?");
  await expect(map).toHaveCount(0);

  await page.goto(`${hervat.coachUrl}/profiel`);
  await page.getByRole("checkbox", { name: "Sneltoetsen gebruiken" }).check();
  await page.goto(`${hervat.coachUrl}/caseload`);
  await expect(page.getByRole("table")).toBeVisible();
  await page.keyboard.press("?");
  await expect(map).toContainText("Agenda");
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/\/caseload$/);
  await page.keyboard.press("Escape");
  await expect(map).toHaveCount(0);

  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/\/vandaag$/);
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  const field = page.getByRole("searchbox", { name: "Zoek op naam, code, werkgever of programma" });
  await field.pressSequentially("gd?n");
  await expect(page).toHaveURL(/\/caseload$/);
  await expect(field).toHaveValue("gd?n");
});
