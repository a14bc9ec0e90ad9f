import { expect, signInAs, test } from "./fixtures.ts";

signInAs("stranger");
test.use({ expectedFaults: [/404/] });

test("the trajectory of another practice looks like one that never was", async ({ page, hervat }) => {
  const pages: string[] = [];
  for (const id of [hervat.trajectoryId, "018fe732-8980-7000-8000-000000000000"]) {
    await page.goto(`${hervat.coachUrl}/trajecten/${id}`);
    await expect(page.locator("h1").first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    pages.push((await page.locator("main").textContent()) ?? "");
    await expect(page.getByText(hervat.clientName)).toHaveCount(0);
  }
  expect(pages[0]).toBe(pages[1]);
  expect(pages[0]).not.toBe("");
});
