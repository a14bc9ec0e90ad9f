import { expect, test } from "./fixtures.ts";

test("the first page offers a look around and a practice of one's own", async ({ page, hervat }) => {
  await page.goto(hervat.coachUrl);
  await expect(page.getByRole("heading", { level: 1, name: "Welkom bij Hervat" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Mijn praktijk beginnen" })).toBeVisible();
  await page.getByRole("link", { name: "Eerst rondkijken (demo)" }).click();
  await page.getByRole("link", { name: "Naar de demo-accounts en hun codes" }).click();
  await expect(page.getByText(hervat.accounts[0]?.email ?? "")).toBeVisible();
});

test("by number the visitor is brought to the name that her sign-in belongs to", async ({ page, hervat }) => {
  await page.goto(hervat.coachUrl.replace("localhost", "127.0.0.1"));
  await expect(page).toHaveURL(new RegExp(`^${hervat.coachUrl}/`));
});
