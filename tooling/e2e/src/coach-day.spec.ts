import { type Entry, openPromise } from "yauzl";
import { expect, test } from "./fixtures.ts";
import { press, tabTo, type } from "./keyboard.ts";
import { codeOf } from "./product/sign-in.ts";

test("a coach signs in, writes a note and takes a batch of documents home, without a mouse", async ({ page, hervat }) => {
  test.setTimeout(120_000);
  const coach = hervat.accounts.find(
    ({ door, practice, story }) => door === "coach" && story === "coach" && practice !== hervat.accounts[0]?.practice,
  );
  if (coach === undefined) throw new Error("the other practice has no coach");
  const { keyboard } = page;

  await page.goto(`${hervat.coachUrl}/inloggen`);
  await type(page, page.getByLabel("E-mailadres"), coach.email);
  await type(page, page.getByLabel("Wachtwoord", { exact: true }), coach.password);
  await keyboard.press("Enter");
  await type(page, page.getByLabel("Code van zes cijfers"), codeOf(coach));
  await keyboard.press("Enter");

  await press(page, page.getByRole("navigation").getByRole("link", { name: "Caseload" }).first());
  await expect(page.getByRole("heading", { level: 1, name: "Caseload" })).toBeVisible();
  const cases = page.locator("tbody a[href^='/trajecten/']");
  await expect(cases.nth(5)).toBeVisible();
  const clients = await cases.allTextContents();
  await press(page, cases.first());
  await expect(page.getByRole("heading", { level: 1, name: clients[0] ?? "" })).toBeVisible();

  await press(page, page.getByRole("link", { name: "Gesprekken" }));
  await press(page, page.getByRole("button", { name: /^Verslag schrijven/ }).first());
  const words = `Met het toetsenbord geschreven ${Date.now()}`;
  await type(page, page.getByLabel(/Afgesproken/).first(), words);
  await press(page, page.getByRole("button", { name: "Nu opslaan" }).first());
  await expect(page.getByText("Opgeslagen", { exact: true }).first()).toBeVisible();
  await page.reload();
  await press(page, page.getByRole("button", { name: /^Verslag (schrijven|lezen)/ }).first());
  await expect(page.getByLabel(/Afgesproken/).first()).toHaveValue(words);

  await press(page, page.getByRole("navigation").getByRole("link", { name: "Rapporten" }).first());
  await press(page, page.getByRole("link", { name: "Documenten maken" }));
  await tabTo(page, page.getByRole("radio", { name: "Rapportage bedrijfsarts" }));
  await keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Evaluatie" })).toBeChecked();
  await press(page, page.locator("thead").getByRole("checkbox"), "Space");
  await press(page, page.getByRole("button", { name: /^Maak \d+ documenten$/ }));

  await expect(page.getByText("Voortgang")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Voortgang")).toBeVisible();
  await expect(page.getByText(/klaar$/).first()).toBeVisible({ timeout: 60_000 });
  const download = page.waitForEvent("download");
  await press(page, page.getByRole("button", { name: "Alles in één ZIP" }));
  const names = await namesIn(await (await download).path());
  expect((await download).suggestedFilename()).toMatch(/^evaluation-\d{4}-\d{2}-\d{2}\.zip$/);
  expect(names).toContain("manifest.csv");
  expect(names.filter((name) => !/^[A-Za-z0-9._-]+$/.test(name))).toEqual([]);
  expect(names.length).toBeGreaterThan(5);
  const people = clients.flatMap((name) => name.split(/\s+/)).filter((part) => part.length > 3);
  expect(names.filter((name) => people.some((part) => name.includes(part)))).toEqual([]);
});

async function namesIn(path: string): Promise<string[]> {
  const zip = await openPromise(path);
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) names.push((entry satisfies Entry).fileName);
  return names;
}
