import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";
import { PAGES, unlistedRoutes } from "./pages.ts";

const RESULTS = fileURLToPath(new URL("../results/", import.meta.url));
const WIDTHS = [1280, 360] as const;

test("every page of the portals is on the list", () => {
  expect(unlistedRoutes()).toEqual([]);
});

for (const { file, door, as, path } of PAGES) {
  test.describe(`${door} portal: ${file}`, () => {
    signInAs(as);

    test("can be read by everyone, in light and dark, on a desk and on a telephone", async ({ page, hervat }) => {
      await page.goto(`${{ coach: hervat.coachUrl, manager: hervat.managerUrl, client: hervat.clientUrl }[door]}${path(hervat)}`);
      await expect(page.locator("h1").first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      await openFrames(page);
      const name = `${door}-${file.replace(/[^a-z0-9]+/gi, "-")}`;
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          if (colorScheme === "light") await page.screenshot({ path: `${RESULTS}${name}-${width}.png`, fullPage: true });
          // In the dark only colours change.
          const axe = new AxeBuilder({ page });
          const { violations } = await (colorScheme === "light" ? axe : axe.withRules(["color-contrast"])).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
            `${width} ${colorScheme}`,
          ).toEqual([]);
        }
        expect(await page.evaluate("document.documentElement.scrollWidth"), `as wide as ${width}`).toBeLessThanOrEqual(width);
      }
    });
  });
}

/** A document stands in a frame where nothing runs, so nothing could measure it there: here it may, and is measured with its page. */
async function openFrames(page: Page): Promise<void> {
  await page.locator("iframe").evaluateAll((frames) =>
    Promise.all(
      frames.map(
        (frame) =>
          new Promise((resolve) => {
            frame.addEventListener("load", resolve, { once: true });
            frame.setAttribute("sandbox", "allow-same-origin allow-scripts");
            frame.setAttribute("src", frame.getAttribute("src") ?? "");
          }),
      ),
    ),
  );
}
