import { expect, test } from "./fixtures.ts";
import { signedIn } from "./product/sign-in.ts";

test("who owns a practice and coaches in it chooses by the name of the role, and goes from one to the other without signing out", async ({
  browser,
  hervat,
}) => {
  const account = hervat.accounts.find(({ story }) => story === "owner-and-coach");
  if (account === undefined) throw new Error("nobody in the demo is both");
  const session = await signedIn(hervat.coachUrl, account);
  const context = await browser.newContext({ storageState: await session.storageState(), locale: "nl-NL" });
  const page = await context.newPage();
  await page.goto(hervat.coachUrl);
  await page.getByRole("button", { name: `${account.practice}, eigenaar` }).click();
  await expect(page.getByRole("navigation").getByRole("link", { name: "Praktijk" })).toBeVisible();
  await page.goto(`${hervat.coachUrl}/praktijk?deel=rapporten`);
  await expect(page.getByRole("button", { name: "Rapport toevoegen" })).toBeVisible();

  await page.getByRole("button", { name: /Account van/ }).click();
  await expect(page.getByText(`${account.practice}, eigenaar`)).toBeVisible();
  await page.getByRole("button", { name: `Verder als coach, ${account.practice}` }).click();
  await expect(page).toHaveURL(new RegExp(`^${hervat.coachUrl}/(vandaag)?$`));
  await page.goto(`${hervat.coachUrl}/praktijk?deel=rapporten`);
  await expect(page.getByText("Alleen de eigenaar van de praktijk voegt een rapport toe.")).toBeVisible();
  await page.getByRole("button", { name: /Account van/ }).click();
  await expect(page.getByRole("button", { name: `Verder als eigenaar, ${account.practice}` })).toBeVisible();
  await context.close();
  await session.dispose();
});
