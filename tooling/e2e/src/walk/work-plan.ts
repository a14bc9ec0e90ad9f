import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { dayFromNow, openTab, type Walk } from "./walk.ts";

/** Step by step back to work, on the advice of the bedrijfsarts, agreed with employee and manager; he sees the work half alone. */
export async function agreeOnPlan(walk: Walk, his: Page, { condition, stands }: { condition: string; stands: RegExp }): Promise<void> {
  const { page, hervat } = walk;
  await openTab(walk, "Werk en opbouw");
  await page.getByRole("button", { name: "Schema wijzigen" }).click();
  await page.getByLabel("Advies van de bedrijfsarts van").fill(dayFromNow(-10));
  await page.getByRole("button", { name: "Voorbeeld invullen" }).click();
  const steps = page.getByRole("group", { name: /^Stap \d/ });
  const first = steps.first();
  await first.getByText("Aanpassingen, afspraken en zorgkant").click();
  await first.getByRole("group", { name: "Afgesproken door" }).getByRole("checkbox", { name: "Medewerker" }).check();
  await first.getByRole("group", { name: "Afgesproken door" }).getByRole("checkbox", { name: "Leidinggevende" }).check();
  await first.getByLabel("Wat moet lukken voor de volgende stap?").fill(condition);
  await page.getByRole("button", { name: "Opslaan", exact: true }).click();
  await expect(page.getByText("Het opbouwschema is opgeslagen.").first()).toBeVisible();

  await his.goto(`${hervat.managerUrl}/`);
  await his.getByRole("link", { name: "Opbouwschema" }).click();
  await expect(his.getByText(stands).first()).toBeVisible();
  await expect(his.getByText(condition)).toHaveCount(0);
}
