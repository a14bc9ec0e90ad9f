import { expect } from "../fixtures.ts";
import { dialog, openTab, settle, type Walk } from "./walk.ts";

export interface Seen {
  readonly person: string;
  readonly shared: string;
}

/** Person, workplace and organisation beside each other, with a link between two, and one factor shared in her words. */
export async function fillBoard(walk: Walk, { person, shared }: Seen): Promise<void> {
  const { page } = walk;
  await openTab(walk, "Werk en opbouw");
  await page.getByRole("button", { name: "Over de persoon" }).click();
  await dialog(walk).getByLabel("In een zin").fill(person);
  await settle(walk);
  await page.getByRole("button", { name: `Open ${person}` }).click();
  await dialog(walk).getByRole("button", { name: "Verband leggen" }).click();
  await dialog(walk).getByLabel("doet dat met").selectOption("Werkdruk (Werkplek)");
  await settle(walk);
  await expect(page.getByText(`${person} maakt sterker Werkdruk`)).toBeVisible();
  await page.getByRole("button", { name: "Open Werkdruk" }).click();
  await dialog(walk).getByRole("button", { name: "Delen met de werkgever" }).click();
  await dialog(walk).getByLabel("Welke woorden mag de werkgever lezen?").fill(shared);
  await settle(walk, "Delen met de werkgever");
  await expect(page.getByText("gedeeld", { exact: true }).first()).toBeVisible();
}
