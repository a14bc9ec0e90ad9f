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

/** What is no longer there says so in its status too. */
test.use({ expectedFaults: [/\/stuk\/onbekend: .* 404 /] });

for (const { file, door, as, path } of PAGES) {
  test.describe(`${door} portal: ${file}`, () => {
    signInAs(as);

    test("can be read by everyone, in light and dark, on a desk and on a telephone", async ({ page, hervat }) => {
      await page.goto(`${{ coach: hervat.coachUrl, manager: hervat.managerUrl, client: hervat.clientUrl }[door]}${path(hervat)}`);
      await expect(page.locator("h1").first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      const documents = await openFrames(page);
      const name = `${door}-${file.replace(/[^a-z0-9]+/gi, "-")}`;
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
          if (colorScheme === "light") await page.screenshot({ path: `${RESULTS}${name}-${width}.png`, fullPage: true });
          // In the dark only colours change.
          const axe = new AxeBuilder({ page }).exclude("iframe");
          expect(await faultsOf(colorScheme === "light" ? axe : axe.withRules(["color-contrast"])), `${width} ${colorScheme}`).toEqual([]);
        }
        expect(await page.evaluate("document.documentElement.scrollWidth"), `as wide as ${width}`).toBeLessThanOrEqual(width);
      }
      for (const address of documents) {
        await page.goto(new URL(address, page.url()).href);
        // The word across a concept is no text to read: the first lines say the same.
        expect(await faultsOf(new AxeBuilder({ page }).exclude(".concept-mark")), "the document in it").toEqual([]);
      }
    });
  });
}

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/**
 * A document stands in a frame where nothing runs, so the frame would stop whoever measures: here it may run, and the document is measured
 * by itself. @returns the addresses of the documents
 */
async function openFrames(page: Page): Promise<string[]> {
  const frames = page.locator("iframe");
  for (const frame of await frames.all()) await expect(frame).toHaveAttribute("title", /\w/);
  return frames.evaluateAll((all) =>
    Promise.all(
      all.map(
        (frame) =>
          new Promise<string>((resolve) => {
            const address = frame.getAttribute("src") ?? "";
            frame.addEventListener("load", () => resolve(address), { once: true });
            frame.setAttribute("sandbox", "allow-same-origin allow-scripts");
            frame.setAttribute("src", address);
          }),
      ),
    ),
  );
}
