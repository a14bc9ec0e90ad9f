import { readPdf } from "@hervat/report-engine/read-pdf";
import { expect } from "../fixtures.ts";
import { dialog, openTab, type Walk } from "./walk.ts";

/** The text of a PDF that the product made, as a reader sees it. */
export async function pdfText({ page, hervat }: Walk, path: string): Promise<string> {
  const answer = await page.request.get(`${hervat.coachUrl}${path}`);
  expect(answer.headers()["content-type"]).toContain("application/pdf");
  const { pages } = await readPdf(await answer.body());
  return pages.join(" ");
}

/** The proposal of the dossier is read, completed and put before the client; she agrees by hand, and it is released. @returns what the PDF says */
export async function releaseReport(walk: Walk, typed: Readonly<Record<string, string>>): Promise<string> {
  const { page } = walk;
  await openTab(walk, "Rapporten");
  await page.getByRole("radio", { name: "Rapportage bedrijfsarts" }).check();
  await page.getByRole("button", { name: "Voorstel overnemen" }).click();
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text);
  return release(walk, "Rapportage bedrijfsarts");
}

/** From the text that stands there to the document that may leave. @returns what the PDF says */
export async function release(walk: Walk, kind: string): Promise<string> {
  const { page } = walk;
  await page.getByRole("button", { name: "Leg voor aan de cliënt" }).click();
  const report = page.getByRole("listitem").filter({ has: page.getByText(kind, { exact: true }) });
  await report.first().getByRole("button", { name: "Samen lezen" }).click();
  await dialog(walk).getByRole("button", { name: "Akkoord vastleggen" }).click();
  await expect(dialog(walk)).toHaveCount(0);
  if (kind === "Evaluatieverslag") {
    await report.first().getByRole("button", { name: "Zei ja aan tafel" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Zei ja aan tafel" }).click();
  }
  await report.first().getByRole("button", { name: "Vrijgeven" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Vrijgeven" }).click();
  const document = page
    .getByRole("listitem")
    .filter({ hasText: "vrijgegeven" })
    .getByRole("link", { name: new RegExp(`^${kind}, `) });
  await expect(document).toBeVisible({ timeout: 30_000 });
  return pdfText(walk, (await document.getAttribute("href")) ?? "");
}
