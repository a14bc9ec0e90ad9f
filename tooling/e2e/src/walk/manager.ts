import type { Browser, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect } from "../fixtures.ts";
import { linkInMailTo } from "./mail.ts";
import { openTab, type Walk } from "./walk.ts";

const PASSWORD = "een lange zin voor mijn werk";

/** The manager gets a neutral mail, makes an account and comes in with a second step. @returns his browser, without scripts */
export async function inviteManager(walk: Walk, browser: Browser): Promise<Page> {
  const { page, people, hervat } = walk;
  await openTab(walk, "Mensen en toestemming");
  await page.getByRole("button", { name: "Uitnodigen voor het portaal" }).click();
  await page.getByRole("alertdialog").or(page.getByRole("dialog")).getByRole("button", { name: "Uitnodigen voor het portaal" }).click();
  await expect(page.getByText(/^Uitgenodigd op/)).toBeVisible();

  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nl-NL" });
  const his = await context.newPage();
  await his.goto(await linkInMailTo(walk, people.managerEmail));
  await his.getByLabel("Wachtwoord", { exact: true }).fill(PASSWORD);
  await his.getByRole("button", { name: "Meedoen" }).click();
  await his.goto(`${hervat.managerUrl}/inloggen`);
  await his.getByLabel("E-mailadres").fill(people.managerEmail);
  await his.getByLabel("Wachtwoord").fill(PASSWORD);
  await his.getByRole("button", { name: "Inloggen", exact: true }).click();
  await his.getByLabel(/wachtwoord/i).fill(PASSWORD);
  await his.getByRole("button", { name: "Beginnen" }).click();
  const secret = (await his.locator("p.select-all").textContent()) ?? "";
  await his.getByLabel("Code van zes cijfers").fill(new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) }).generate());
  await his.getByRole("button", { name: "Tweede stap aanzetten" }).click();
  await his.locator("a.btn-primary").click();
  await expect(his.getByRole("heading", { name: people.client })).toBeVisible();
  return his;
}

/** What he said on the telephone, noted by the coach and put before him; he reads it and says that it is right. */
export async function managerIntake(walk: Walk, his: Page): Promise<void> {
  const { page, people } = walk;
  await openTab(walk, "Intake");
  await page
    .getByRole("tab", { name: "Met de leidinggevende" })
    .or(page.getByRole("radio", { name: "Met de leidinggevende" }))
    .click();
  await page.getByLabel("Hoe ziet het team eruit?").fill("Zes collega's, twee vacatures.");
  await page.getByLabel("Welke taken horen bij het werk?").fill("Subsidieregelingen beoordelen en raadsstukken schrijven.");
  await page.getByRole("checkbox", { name: "Rustige werkplek" }).check();
  await page.getByLabel("Wat verwacht je van de begeleiding?").fill("Een plan dat we samen kunnen volgen.");
  await page.getByLabel("Wat kun je zelf doen in de komende tijd?").fill("Elke week bellen.");
  await page.getByLabel("Wie is er bij HR?").click();
  await expect(page.getByText(/^Bewaard om/).first()).toBeVisible();
  await page.getByRole("button", { name: "Aan de leidinggevende voorleggen" }).click();
  await expect(page.getByText(`bij ${people.manager}`)).toBeVisible();

  await his.reload();
  await his.getByRole("link", { name: "Lezen en bevestigen" }).click();
  await expect(his.getByRole("heading", { level: 1, name: "Intake over het werk" })).toBeVisible();
  const last = his.getByRole("button", { name: "Zo klopt het" });
  for (let part = 0; part < 20 && !(await last.isVisible()); part += 1)
    await his.getByRole("button", { name: "Bewaren en verder" }).click();
  await his.getByLabel("Gelezen en akkoord").check();
  await last.click();
  await expect(his.getByText(/^Bevestigd op/)).toBeVisible();

  await page.reload();
  await page
    .getByRole("tab", { name: "Met de leidinggevende" })
    .or(page.getByRole("radio", { name: "Met de leidinggevende" }))
    .click();
  await expect(page.getByText(new RegExp(`^${people.manager} heeft dit bevestigd op`))).toBeVisible();
}
