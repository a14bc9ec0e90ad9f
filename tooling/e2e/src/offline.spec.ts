import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import type { Product } from "./product/product.ts";

const PORTALS = [
  { as: "coach", from: ({ coachUrl }: Product) => `${coachUrl}/caseload`, heading: "Caseload" },
  { as: "manager", from: ({ managerUrl }: Product) => `${managerUrl}/wat-ik-zie`, heading: "Wat ik zie en wat niet" },
  { as: "client", from: ({ clientUrl }: Product) => `${clientUrl}/berichten`, heading: "Berichten" },
] as const;

const offline = (page: Page) => page.getByRole("heading", { name: "Je bent even offline." });

/** From the page after the first on, this door answers without a connection too. */
async function untilItWaits(page: Page): Promise<void> {
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
}

test.use({ expectedFaults: [/ERR_INTERNET_DISCONNECTED|Failed to fetch| 503 /] });

for (const { as, from, heading } of PORTALS) {
  test.describe(`without a connection, at the ${as}'s portal`, () => {
    test.use({ as, viewport: { width: 360, height: 740 } });

    test("a calm page stands where another would, and leads to that one as soon as there is a connection", async ({
      page,
      context,
      hervat,
    }) => {
      await page.goto(new URL("/", from(hervat)).href);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await untilItWaits(page);
      await context.setOffline(true);
      await page.goto(from(hervat));
      await expect(offline(page)).toBeVisible();
      await expect(page.getByText("Wat je typt blijft bewaard.")).toBeVisible();
      await expect(page.getByText("You are offline for a moment.")).toBeVisible();
      expect(await page.evaluate("caches.keys().then((names) => names.length)"), "what the browser keeps of us").toBe(0);

      await context.setOffline(false);
      await page.getByRole("link", { name: "Probeer opnieuw" }).click();
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      expect(page.url()).toBe(from(hervat));
    });
  });
}

test.describe("a client who chose English and dark", () => {
  test.use({ as: "client" });

  test("reads the page so too, and comes back to the form that could not leave", async ({ page, context, hervat: { clientUrl } }) => {
    await context.addCookies([
      { name: "hervat-theme", value: "dark", url: clientUrl },
      { name: "hervat-locale", value: "en", url: clientUrl },
    ]);
    await page.goto(`${clientUrl}/berichten`);
    await untilItWaits(page);
    await context.setOffline(true);
    await page.getByRole("button", { name: "Nederlands" }).click();
    await expect(page.getByRole("heading", { name: "You are offline for a moment." })).toBeVisible();
    await expect(offline(page)).toBeHidden();
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(20, 25, 26)");

    await context.setOffline(false);
    await page.getByRole("link", { name: "Try again" }).click();
    await expect(page).toHaveURL(`${clientUrl}/berichten`);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});
