import type { Browser } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { linkInMailTo } from "./mail.ts";
import { firstName, openTab, settle, type Walk } from "./walk.ts";

/** Before the first word about health: nothing is kept, and the page says what is missing. */
export async function expectNothingKept(walk: Walk): Promise<void> {
  await openTab(walk, "Herstel");
  await expect(walk.page.getByText(/^Leg eerst vast dat .* de privacyverklaring heeft/).first()).toBeVisible();
}

/** The statement goes to her own address; she reads it on her link, says yes, and finds her manager a good person to know. */
export async function agreeOnPrivacy(walk: Walk, browser: Browser): Promise<void> {
  const { page, people } = walk;
  await openTab(walk, "Mensen en toestemming");
  await page.getByRole("button", { name: "Adres wijzigen" }).click();
  await page
    .getByRole("dialog")
    .getByLabel(`E-mailadres van ${firstName(people)}`)
    .fill(people.clientEmail);
  await settle(walk);
  await page.getByRole("button", { name: "Verklaring sturen" }).click();
  await expect(page.getByText("De verklaring is onderweg")).toBeVisible();

  const link = await linkInMailTo(walk, people.clientEmail);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nl-NL" });
  const hers = await context.newPage();
  await hers.goto(link);
  await hers.getByRole("group", { name: people.manager }).getByLabel("Dat is goed").check();
  await hers.getByRole("button", { name: "Ja, dat is goed" }).click();
  await expect(hers.getByText(/^Je zei ja, op/)).toBeVisible();
  await context.close();

  await page.reload();
  await expect(page.getByText(`${firstName(people)} las de privacyverklaring op de eigen link en zei ja`)).toBeVisible();
  await expect(page.getByText(/zag dit op .* en vindt het goed/)).toBeVisible();
}
