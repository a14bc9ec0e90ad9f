import { readFile } from "node:fs/promises";
import { readPdf } from "@hervat/report-engine/read-pdf";
import type { Browser, Page } from "@playwright/test";

/** He has no account and no scripts, and reads on a telephone. All that reaches his browser is kept. */
export async function seatOfDoctor(browser: Browser): Promise<{ his: Page; received: Promise<string>[] }> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "nl-NL", viewport: { width: 360, height: 740 } });
  const his = await context.newPage();
  const received: Promise<string>[] = [];
  his.on("response", (response) => received.push(response.text().catch(() => "")));
  return { his, received };
}

/** What the coach told him. */
export async function giveCode(his: Page, code: string): Promise<void> {
  await his.getByLabel("Code", { exact: true }).fill(code);
  await his.getByRole("button", { name: "Openen", exact: true }).click();
}

/** @returns what the PDF says that a press on the button brings */
export async function download(his: Page): Promise<string> {
  const coming = his.waitForEvent("download");
  await his.getByRole("link", { name: "Downloaden" }).first().click();
  const { pages } = await readPdf(await readFile(await (await coming).path()));
  return pages.join(" ");
}
