import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
/** The call that asks for it, alone or among others. */
const CASELOAD = /\/trpc\/.*caseload\.list/;
const heading = (page: Page) => page.locator("h1:visible").first();

test.use({ expectedFaults: [/ (404|500) /], viewport: { width: 360, height: 740 } });

test.describe("a client at an address that does not exist", () => {
  test.use({ as: "client" });

  test("reads that the page is not there and goes back to the start", async ({ page, hervat: { clientUrl } }) => {
    await page.goto(`${clientUrl}/bestaat-niet`);
    await expect(heading(page)).toHaveText("Deze pagina is er niet");
    await page.getByRole("link", { name: "Naar het begin", exact: true }).click();
    await expect(page).toHaveURL(`${clientUrl}/`);
  });
});

test.describe("a manager who opens a document that was taken back", () => {
  test.use({ as: "manager" });

  test("reads that it is not there, not that Hervat cannot be reached", async ({ page, hervat: { managerUrl, employeeId } }) => {
    await page.goto(`${managerUrl}/medewerkers/${employeeId}/documenten/${UNKNOWN}`);
    await expect(heading(page)).toHaveText("Deze pagina is er niet");
    await expect(page.getByText("Hervat is even niet bereikbaar")).toBeHidden();
    await expect(page.getByRole("link", { name: "Naar het begin", exact: true })).toBeVisible();
  });
});

test.describe("a coach whose screen did not come", () => {
  test.use({ as: "coach" });

  test("asks for it again with one press", async ({ page, hervat: { coachUrl } }) => {
    await page.goto(coachUrl);
    await expect(heading(page)).toBeVisible();
    await page.route(CASELOAD, (route) => route.fulfill({ status: 500, body: "" }));
    await page
      .getByRole("link", { name: "Menu" })
      .or(page.getByRole("button", { name: "Menu" }))
      .click();
    await page.getByRole("link", { name: "Caseload" }).click();
    await expect(page.getByText("We konden dit niet laden.")).toBeVisible();
    await page.unroute(CASELOAD);
    await page.getByRole("button", { name: "Opnieuw" }).click();
    await expect(page.getByText("We konden dit niet laden.")).toHaveCount(0);
    await expect(page.getByRole("table").or(page.getByRole("listitem")).first()).toBeVisible();
  });
});
