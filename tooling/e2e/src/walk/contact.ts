import { expect } from "../fixtures.ts";
import { dayFromNow, dialog, openTab, settle, type Walk } from "./walk.ts";

/** The company doctor of this case, and what he asked. */
export async function nameBedrijfsarts(walk: Walk, question: string): Promise<void> {
  const { page, people } = walk;
  await openTab(walk, "Mensen en toestemming");
  await page.getByRole("button", { name: /: Bedrijfsarts$/ }).click();
  await dialog(walk).getByLabel("Wie is het?").selectOption("Iemand die nog niet in de lijst staat");
  await dialog(walk).getByLabel("Naam").fill(people.bedrijfsarts);
  await dialog(walk).getByLabel("Arbodienst").fill("Arbodienst De Kade");
  await settle(walk);
  await page.getByRole("button", { name: "Vraag vastleggen" }).click();
  await dialog(walk).getByLabel("De vraag, zo letterlijk mogelijk").fill(question);
  await dialog(walk).getByLabel("Gevraagd op").fill(dayFromNow(-3));
  await settle(walk);
  await expect(page.getByText(question)).toBeVisible();
}

/** Before her consent the log says what may be told: nothing. */
export async function expectNothingMayBeTold(walk: Walk): Promise<void> {
  const { page } = walk;
  await openTab(walk, "Mensen en toestemming");
  await page.getByRole("button", { name: "Contact vastleggen" }).click();
  await page.getByLabel("Met wie?").selectOption("Bedrijfsarts");
  await expect(page.getByText("Mag dit?")).toBeVisible();
  await expect(page.getByText("Geen toestemming: deel niets over deze cliënt.")).toBeVisible();
  await page.getByRole("button", { name: "Annuleren" }).click();
}

/** She says out loud what the doctor may know. */
export async function recordConsent(walk: Walk, categories: readonly string[]): Promise<void> {
  await consentTo(walk, walk.people.bedrijfsarts, "Bedrijfsarts", categories);
}

/** She says out loud what her manager may read of what she releases about her work. */
export async function recordManagersConsent(walk: Walk, categories: readonly string[]): Promise<void> {
  await consentTo(walk, walk.people.manager, "Leidinggevende", categories);
}

async function consentTo(walk: Walk, name: string, role: string, categories: readonly string[]): Promise<void> {
  const { page } = walk;
  await openTab(walk, "Mensen en toestemming");
  await page.getByRole("button", { name: "Toestemming vastleggen" }).click();
  await page.getByRole("radio", { name: `${name} (${role})` }).check();
  for (const category of categories) await page.getByRole("checkbox", { name: category }).check();
  await page.getByLabel("Wat zei de cliënt, in haar eigen woorden?").fill("Ja, dat is goed.");
  await page.getByRole("button", { name: "Vastleggen", exact: true }).click();
  await expect(page.getByRole("heading", { name: new RegExp(`^Aan ${name}`) })).toBeVisible();
}

/** A call to the doctor: the log shows what she allowed, and keeps what it was about. */
export async function callBedrijfsarts(walk: Walk, about: string): Promise<void> {
  const { page, people } = walk;
  await openTab(walk, "Mensen en toestemming");
  await page.getByRole("button", { name: "Contact vastleggen" }).click();
  await page.getByLabel("Met wie?").selectOption("Bedrijfsarts");
  await expect(page.getByText(`${people.bedrijfsarts} mag horen over:`)).toBeVisible();
  await page.getByRole("group", { name: "Waar ging het over?" }).getByRole("checkbox", { name: about }).check();
  await page.getByLabel("Wat is er gezegd?").fill("Afgestemd over het vervolg.");
  await page.getByRole("button", { name: "Opslaan", exact: true }).click();
  await expect(page.getByText(`Ging over: ${about.toLowerCase()}. Met toestemming.`)).toBeVisible();
}
