import type { Browser } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { linkInMailTo } from "./mail.ts";
import { dayFromNow, dialog, openTab, settle, type Walk } from "./walk.ts";

export interface Intended {
  readonly programme: string;
  /** How many days ago she fell ill, and the guidance began. */
  readonly illFor: number;
  readonly guidedFor: number;
}

/** The phone call: who she is, where she works, and since when. */
export async function takeInClient({ page, hervat, people }: Walk, { programme, illFor, guidedFor }: Intended): Promise<void> {
  await page.goto(`${hervat.coachUrl}/caseload`);
  await page.getByRole("link", { name: "Nieuwe cliënt" }).first().click();
  await page.getByLabel("Naam", { exact: true }).fill(people.client);
  await page.getByLabel("Code", { exact: true }).fill(people.code);
  await page.getByRole("combobox", { name: "Werkgever" }).fill("Een nieuwe");
  await page.getByRole("option", { name: "Een nieuwe werkgever" }).click();
  await page.getByLabel("Naam van de werkgever").fill(people.employer);
  await page.getByLabel("Functie").fill("Beleidsmedewerker");
  await page.getByLabel("Contracturen per week").fill("32");
  await page.getByLabel("Leidinggevende", { exact: true }).selectOption("Een nieuwe leidinggevende");
  await page.getByLabel("Naam van de leidinggevende").fill(people.manager);
  await page.getByLabel("E-mail van de leidinggevende").fill(people.managerEmail);
  await page.getByLabel("Programma").selectOption(programme);
  await page.getByLabel("Eerste dag van de begeleiding").fill(dayFromNow(-guidedFor));
  await page.getByLabel("Eerste ziektedag").fill(dayFromNow(-illFor));
  await page.getByRole("button", { name: "Cliënt toevoegen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: people.client })).toBeVisible();
}

/** Who asked for it, under which reference, and what it should lead to. */
export async function recordAssignment(walk: Walk, goal: string): Promise<void> {
  const { page, people } = walk;
  await openTab(walk, "Opdracht");
  await page.getByRole("button", { name: "Opdracht vastleggen" }).click();
  await page.getByLabel(/^Naam/).first().fill(people.orderer);
  await page.getByLabel(/^Functie/).fill("HR-adviseur");
  await page.getByLabel("E-mailadres").fill(people.ordererEmail);
  await page.getByLabel("Kenmerk van de opdracht").fill("HR-2026-118");
  await page.getByLabel("Beoogd doel").selectOption(goal);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("definition").filter({ hasText: goal })).toBeVisible();
}

/** Makes the offer with its programme's lines, puts a price on it where the programme has none, and mails it. */
export async function sendOffer(walk: Walk, price: string | undefined): Promise<void> {
  const { page, people } = walk;
  await page.getByRole("button", { name: "Offerte maken" }).click();
  const field = page.getByLabel("Prijs zonder btw").first();
  if (price !== undefined) {
    await field.fill(price);
    await page.getByRole("button", { name: "Opslaan" }).click();
  }
  await page.getByRole("button", { name: "Versturen" }).click();
  await expect(dialog(walk).getByLabel("Naam van de ontvanger")).toHaveValue(people.orderer);
  await expect(dialog(walk).getByLabel("E-mailadres")).toHaveValue(people.ordererEmail);
  await settle(walk, "Versturen");
  await expect(page.getByText(`Naar ${people.orderer} (${people.ordererEmail})`)).toBeVisible();
}

/** The employer opens the link of his mail in a browser without scripts, reads and agrees. */
export async function acceptOffer(walk: Walk, browser: Browser, { included, purchaseOrder }: { included: RegExp; purchaseOrder: string }) {
  const link = await linkInMailTo(walk, walk.people.ordererEmail);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nl-NL" });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "Offerte" })).toBeVisible();
  await expect(page.getByText("€ 2.125,00").first()).toBeVisible();
  await expect(page.getByText("€ 2.571,25").first()).toBeVisible();
  await expect(page.getByText(included).first()).toBeVisible();
  await expect(page.getByText(walk.people.client), "an offer names nobody").toHaveCount(0);
  const agree = page.getByRole("button", { name: "Akkoord, ik geef deze opdracht" });
  const form = page.locator("form").filter({ has: agree });
  await form.getByLabel("Uw naam").fill(walk.people.orderer);
  await form.getByLabel("Uw functie").fill("HR-adviseur");
  await form.getByLabel("Inkoopnummer (PO)").fill(purchaseOrder);
  await form.getByLabel("Straat en huisnummer").fill("Dorpsstraat 1");
  await form.getByLabel("Postcode").fill("1141 AB");
  await form.getByLabel("Plaats").fill("Monnickendam");
  await form.getByLabel("E-mailadres voor facturen").fill(`facturen.${walk.people.ordererEmail}`);
  await agree.click();
  await expect(page.getByText("Dank u wel, de opdracht is gegeven")).toBeVisible();
  await context.close();
}

/** What the employer filled in goes to the assignment and to the agreement for invoices. */
export async function takeOverAnswer(walk: Walk, purchaseOrder: string): Promise<void> {
  const { page } = walk;
  await page.reload();
  await expect(page.getByText(purchaseOrder)).toBeVisible();
  await page.getByRole("button", { name: "Gegevens overnemen" }).click();
  await expect(page.getByText("De gegevens zijn overgenomen.")).toBeVisible();
}
