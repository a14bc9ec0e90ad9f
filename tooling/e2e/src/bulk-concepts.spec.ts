import { expect, test } from "./fixtures.ts";

test.describe("the owner who bills what fell due", () => {
  test.use({ as: "owner" });

  test("makes a concept for each she chose, and none of them is sent", async ({ page, hervat: { coachUrl } }) => {
    await page.goto(`${coachUrl}/geld`);
    const due = page.getByRole("table", { name: "Nu te factureren" });
    const open = due.getByRole("row").filter({ has: page.getByRole("button", { name: /^Factuur maken voor/ }) });
    const made = due.getByRole("link", { name: "Naar de factuur" });
    await expect(open.first()).toBeVisible();
    const [toMake, madeBefore] = [await open.count(), await made.count()];
    for (let at = 0; at < toMake; at += 1) await open.nth(at).getByRole("checkbox").check();
    await page.getByRole("button", { name: "Maak concepten" }).click();
    await expect(page.getByText(/Er is nog niets verstuurd\.$/)).toBeVisible();
    await expect(open).toHaveCount(0);
    await expect(made).toHaveCount(madeBefore + toMake);

    await page.getByRole("link", { name: "Naar de concepten" }).click();
    const concepts = page.getByRole("row").filter({ hasText: "Concept" });
    await expect(concepts.first()).toBeVisible();
    expect(await concepts.count()).toBeGreaterThanOrEqual(toMake);
  });
});
