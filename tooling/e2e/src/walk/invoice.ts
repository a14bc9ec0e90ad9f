import { expect } from "../fixtures.ts";
import { pdfText } from "./report.ts";
import { openTab, type Walk } from "./walk.ts";

/** The invoice of what was offered and accepted. @returns what the PDF says */
export async function issueInvoice(walk: Walk): Promise<string> {
  const { page } = walk;
  await openTab(walk, "Facturen");
  await page.getByRole("button", { name: "Concept maken" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Conceptfactuur" })).toBeVisible();
  await page.getByRole("button", { name: "Uitgeven" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Factuur uitgeven" }).click();
  const open = page.getByRole("link", { name: /PDF/ });
  await expect(open).toBeVisible({ timeout: 30_000 });
  return pdfText(walk, (await open.getAttribute("href")) ?? "");
}
