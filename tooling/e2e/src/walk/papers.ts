import { expect } from "../fixtures.ts";
import { dayFromNow, openTab, type Walk } from "./walk.ts";

/** A one-page PDF, as a scanner makes it. */
const SCAN = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** The problem analysis of the bedrijfsarts comes in, and its step of the law is done. */
export async function receiveProblemAnalysis(walk: Walk): Promise<void> {
  const { page } = walk;
  await openTab(walk, "Documenten");
  const file = { name: "probleemanalyse.pdf", mimeType: "application/pdf", buffer: Buffer.from(SCAN) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByLabel("Wat is het?")).toHaveValue("problem-analysis");
  await page.getByLabel("Van wie?").selectOption("Bedrijfsarts of arbodienst");
  await page.getByLabel("Datum op het document").fill(dayFromNow(-100));
  await page.getByRole("button", { name: "Bewaren", exact: true }).click();
  await expect(page.getByText(/^Bewaard. Deze stap staat nu op gedaan: Probleemanalyse/).first()).toBeVisible();
  await openTab(walk, "Tijdlijn");
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: "Probleemanalyse" })
      .getByText(/gedaan/i)
      .first(),
  ).toBeVisible();
}
