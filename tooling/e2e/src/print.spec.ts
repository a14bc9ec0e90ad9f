import { expect, test } from "./fixtures.ts";

/** As wide as an A4 between its margins, in CSS pixels. */
const PAPER = 658;
const PAGES = ["/caseload", "/termijnen", "/geld", "/vandaag"] as const;

test.describe("what the owner prints from a dark screen", () => {
  test.use({ as: "owner", viewport: { width: PAPER, height: 930 }, colorScheme: "dark" });

  for (const path of PAGES) {
    test(`${path} is ink on white, without menu and buttons, and no column falls off the paper`, async ({ page, hervat: { coachUrl } }) => {
      await page.goto(`${coachUrl}${path}`);
      await expect(page.locator("h1")).toBeVisible();
      await page.waitForLoadState("networkidle");
      await page.emulateMedia({ media: "print" });
      await expect(page.locator("h1")).toHaveCSS("color", "rgb(31, 42, 46)");
      await expect(page.locator("html")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
      await expect(page.locator(".btn:visible, nav:visible, search:visible, input:visible")).toHaveCount(0);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(PAPER);
    });
  }
});
