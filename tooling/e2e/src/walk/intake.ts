import { expect } from "../fixtures.ts";
import { openTab, type Walk } from "./walk.ts";

export interface ClientWords {
  readonly happened: string;
  readonly sleep: string;
  readonly hours: string;
}

/** What she told at the intake: saved answer by answer, a factor taken over to the board, and rounded off. */
export async function clientIntake(walk: Walk, { happened, sleep, hours }: ClientWords): Promise<void> {
  const { page } = walk;
  await openTab(walk, "Intake");
  await page.getByLabel("Wat is er gebeurd? Waardoor viel je uit?").fill(happened);
  await page.getByLabel("Hoe slaap je?").fill(sleep);
  await page.getByLabel("Hoe lang moet je bijkomen na iets inspannends?").fill(hours);
  await page.getByLabel("Wie steunt je op het werk?").fill("Een naaste collega.");
  await page.getByRole("combobox", { name: /^Werkdruk: wat doet het\?/ }).selectOption("Belemmert");
  await page.getByLabel("Wat verwacht je van de begeleiding en van je coach?").fill("Rust en een plan.");
  await page.getByRole("button", { name: "Doel toevoegen" }).first().click();
  await page.getByLabel("Doel 1").first().fill("Weer een hele nacht slapen");
  await expect(page.getByText(/^Bewaard om/)).toHaveCount(7);
  await page.getByRole("button", { name: /^Overnemen: Werkdruk/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Overnemen|Opslaan/ })
    .click();
  await expect(page.getByText("De factor staat op het bord.").first()).toBeVisible();
  await page.getByRole("button", { name: "Intake afronden" }).click();
  await expect(page.getByText(/^Afgerond op/)).toBeVisible();
}
