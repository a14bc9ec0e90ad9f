import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { dayFromNow, longDay, openTab, type Walk } from "./walk.ts";

/** The end: where it led to, what stops, and that the manager reads nothing any more from that moment. */
export async function closeCase(walk: Walk, his: Page, outcome: string): Promise<void> {
  const { page, people, hervat } = walk;
  await openTab(walk, "Overzicht");
  await page.getByRole("link", { name: "Afsluiten" }).click();
  await expect(page.getByRole("heading", { name: "Wat stopt dan, en wanneer" })).toBeVisible();
  await page.getByRole("radio", { name: outcome }).check();
  await page.getByLabel("Evaluatiegesprek op").fill(dayFromNow(0));
  await page.getByRole("button", { name: "Traject afsluiten" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Traject afsluiten" }).click();
  await expect(page.getByText(/^Afgesloten op/)).toBeVisible();

  await expect(page.getByRole("listitem").filter({ hasText: "Leidinggevende en HR lezen niets meer vanaf" })).toContainText(longDay(0));
  await his.goto(`${hervat.managerUrl}/`);
  await expect(his.getByRole("heading", { name: "Er staat niemand voor je klaar" })).toBeVisible();
  await expect(his.getByText(people.client)).toHaveCount(0);
}
