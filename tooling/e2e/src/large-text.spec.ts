import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";
import { PAGES } from "./pages.ts";

/** A screen of 1280 pixels at 400 %: 320 by 256 of what is left. @source WCAG 2.2, 1.4.10 */
test.use({ viewport: { width: 320, height: 256 } });

const MAIN = [
  "index",
  "vandaag",
  "agenda.index",
  "caseload",
  "clienten.nieuw",
  "termijnen",
  "rapporten.index",
  "verzoeken",
  "trajecten.$trajectoryId.index",
  "trajecten.$trajectoryId.intake",
  "trajecten.$trajectoryId.gesprekken",
  "trajecten.$trajectoryId.herstel",
  "trajecten.$trajectoryId.werk",
  "trajecten.$trajectoryId.mensen",
  "trajecten.$trajectoryId.documenten",
  "trajecten.$trajectoryId.rapporten",
  "trajecten.$trajectoryId.facturen",
  "trajecten.$trajectoryId.tijdlijn",
  "trajecten.$trajectoryId.afsluiten",
];

test.describe("at 400 %", () => {
  signInAs("coach");

  test("a coach reads every main page from top to bottom, never sideways", async ({ page, hervat }) => {
    test.setTimeout(150_000);
    const files = new Set(MAIN.map((name) => `_signed-in/${name}.tsx`));
    const pages = PAGES.filter(({ door, file }) => door === "coach" && files.has(file));
    expect(pages).toHaveLength(MAIN.length);
    for (const { file, path } of pages) {
      await page.goto(`${hervat.coachUrl}${path(hervat)}`);
      await expect(page.locator("h1").first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      expect.soft(await sidewaysOf(page), file).toEqual({ page: 320, cut: [] });
    }
  });
});

/** How wide the page became, and what stands beyond its edge outside a part that scrolls by itself. */
async function sidewaysOf(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const scrolls = (element) => {
      for (let one = element.parentElement; one !== null; one = one.parentElement)
        if (["auto", "scroll"].includes(getComputedStyle(one).overflowX)) return true;
      return false;
    };
    const cut = [...document.querySelectorAll("main :is(h1, h2, h3, p, a, button, input, select, textarea)")]
      .filter((element) => {
        const { right, width, left } = element.getBoundingClientRect();
        return width > 1 && right > 320.5 && left < 10000 && !scrolls(element);
      })
      .map((element) => element.outerHTML.slice(0, 120));
    return { page: Math.max(320, document.documentElement.scrollWidth), cut };
  })()`);
}
