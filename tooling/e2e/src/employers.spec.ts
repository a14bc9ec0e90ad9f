import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";

signInAs("owner");

interface Typed {
  readonly name: string;
  readonly legalName: string;
  readonly street: string;
  readonly kvk?: string;
}

async function addEmployer(page: Page, { name, legalName, street, kvk }: Typed): Promise<void> {
  await page.getByRole("button", { name: "Opdrachtgever toevoegen" }).click();
  const window = page.getByRole("dialog");
  await window.getByRole("textbox", { name: "Naam", exact: true }).fill(name);
  await window.getByRole("textbox", { name: "Juridische naam" }).fill(legalName);
  await window.getByRole("textbox", { name: "Straat en huisnummer" }).fill(street);
  await window.getByRole("textbox", { name: "Postcode" }).fill("3811 AB");
  await window.getByRole("textbox", { name: "Plaats" }).fill("Amersfoort");
  if (kvk !== undefined) await window.getByRole("textbox", { name: "KvK-nummer" }).fill(kvk);
  await window.getByRole("button", { name: "Opslaan" }).click();
  await expect(window).toHaveCount(0);
}

const known = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("an employer that stands twice in the list becomes one, with the fields that are right", async ({ page, hervat }) => {
  const mark = randomBytes(3).toString("hex");
  const [right, wrong] = [`Bakkerij ${mark}`, `bakkerij ${mark} B.V.`];
  await page.goto(`${hervat.coachUrl}/praktijk?deel=opdrachtgevers`);
  await addEmployer(page, { name: right, legalName: `Bakkerij ${mark} B.V.`, street: "Oudeweg 1" });
  await addEmployer(page, { name: wrong, legalName: `Bakkerij ${mark} B.V.`, street: "Nieuweweg 2", kvk: "12345678" });

  const likely = page.getByRole("listitem").filter({ hasText: right }).filter({ hasText: "bijna dezelfde naam" });
  await likely.getByRole("button", { name: "Bekijken" }).click();
  const window = page.getByRole("dialog");
  await expect(window.getByText("0 cliënten, 0 contacten, 0 facturen")).toHaveCount(2);
  await window.getByRole("group", { name: "Naam" }).getByRole("radio", { name: right, exact: true }).check();
  await window
    .getByRole("group", { name: "Factuuradres" })
    .getByRole("radio", { name: /Nieuweweg 2/ })
    .check();
  await window.getByRole("group", { name: "KvK-nummer" }).getByRole("radio", { name: "12345678" }).check();
  await window.getByRole("button", { name: "Ja, voeg samen" }).click();
  await expect(window).toHaveCount(0);

  await expect(page.getByText("Samengevoegd.").first()).toBeVisible();
  await expect(known(page, right)).toHaveCount(1);
  await expect(known(page, wrong)).toHaveCount(0);
  await expect(likely).toHaveCount(0);
  await known(page, right).click();
  await expect(window.getByRole("textbox", { name: "Straat en huisnummer" })).toHaveValue("Nieuweweg 2");
  await expect(window.getByRole("textbox", { name: "KvK-nummer" })).toHaveValue("12345678");
});

test("two employers can be joined by hand only when there are two, and nothing happens without a yes", async ({ page, hervat }) => {
  await page.goto(`${hervat.coachUrl}/praktijk?deel=opdrachtgevers`);
  const names = ["Brightmoor Software", "Rondeel Supermarkten"];
  const join = page.getByRole("button", { name: "Samenvoegen", exact: true });
  const [first = "", second = ""] = names;
  await page.getByRole("checkbox", { name: `${first} kiezen` }).check();
  await expect(join).toBeDisabled();
  await expect(page.getByText("Kies twee opdrachtgevers om ze samen te voegen.")).toBeVisible();
  await page.getByRole("checkbox", { name: `${second} kiezen` }).check();
  await join.click();
  await expect(page.getByRole("dialog").getByText(/^Alles van .+ gaat naar .+ niet terug te draaien\.$/)).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Annuleren" }).click();
  for (const name of names) await expect(known(page, name)).toBeVisible();
});
