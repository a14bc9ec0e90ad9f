import { expect, test } from "./fixtures.ts";

const UNDONE = "Dat is ongedaan gemaakt.";

test.describe("a coach who pressed by mistake", () => {
  test.use({ as: "coach" });

  test("takes back that a step of the law was done, and that it was open again", async ({ page, hervat: { coachUrl, trajectoryId } }) => {
    await page.goto(`${coachUrl}/trajecten/${trajectoryId}/tijdlijn`);
    const step = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /: terugdraaien$/ }) });
    const title = (await step.first().getByRole("heading").first().textContent()) ?? "";
    const row = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title, exact: true }) });
    const before = await row.locator(".badge").first().textContent();
    await row.getByRole("button", { name: `${title}: terugdraaien` }).click();
    await expect(page.getByText(`${title} staat weer open.`)).toBeVisible();
    await expect(row.locator(".badge").first()).not.toHaveText(before ?? "");
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await expect(page.getByText(UNDONE)).toBeVisible();
    await expect(row.locator(".badge").first()).toHaveText(before ?? "");
  });

  test("puts a talk that was called off back in the plan", async ({ page, hervat: { coachUrl } }) => {
    await page.goto(`${coachUrl}/agenda`);
    await page.getByRole("button", { name: "Later" }).click();
    const talk = page.getByRole("button", { name: /^\d\d:\d\d .* Gesprek \d/ }).last();
    const name = (await talk.textContent()) ?? "";
    await talk.click();
    await page.getByRole("button", { name: "Afzeggen", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Afzeggen", exact: true }).click();
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await expect(page.getByText(UNDONE)).toBeVisible();
    await expect(page.getByRole("button").filter({ hasText: name })).toBeVisible();
  });

  test("puts a whole series of talks back where it stood", async ({ page, hervat: { coachUrl } }) => {
    await page.goto(`${coachUrl}/agenda`);
    await page.getByRole("button", { name: "Later" }).click();
    const talk = page.getByRole("button", { name: /^\d\d:\d\d .* Gesprek \d/ }).first();
    const name = (await talk.textContent()) ?? "";
    await talk.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Ook alle volgende gesprekken").check();
    const start = dialog.getByLabel("Tijd");
    const at = await start.inputValue();
    await start.fill("07:15");
    await dialog.getByRole("button", { name: "Opslaan" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("button").filter({ hasText: name.replace(at, "07:15") })).toBeVisible();
    await page.getByRole("button", { name: "Ongedaan maken" }).click();
    await expect(page.getByText(UNDONE)).toBeVisible();
    await expect(page.getByRole("button").filter({ hasText: name })).toBeVisible();
  });
});
