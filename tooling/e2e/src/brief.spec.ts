import { expect, test } from "./fixtures.ts";

test.describe("a coach who falls ill", () => {
  test.use({ as: "coach" });

  test("hands over every case of hers on one A4, the fullest too", async ({ page, hervat: { coachUrl } }) => {
    await page.goto(`${coachUrl}/caseload`);
    await page.getByRole("checkbox", { name: "Alle rijen kiezen" }).check();
    await page.getByRole("button", { name: "Overdragen of laten vervangen" }).click();
    await page.getByRole("link", { name: "Briefing afdrukken" }).click();
    const sheets = page.getByRole("article");
    await expect(sheets.first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(await sheets.count());
  });
});
