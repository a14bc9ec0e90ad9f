import type { Browser, PDFOptions } from "puppeteer";
import { BROWSER_ARGS, importFromPeers, type OpenPeer } from "./open-peer.ts";

export interface PuppeteerCore {
  launch(options: object): Promise<Browser>;
}

export const PRINT: PDFOptions = { printBackground: true, preferCSSPageSize: true, tagged: true };

/** Puppeteer as its guide shows it, with one browser kept: a page per document, its HTML set, printed, closed. */
export const newPage: OpenPeer = async ({ folder, chromium }) => {
  const { default: puppeteer } = await importFromPeers<{ default: PuppeteerCore }>(folder, "puppeteer-core");
  const browser = await puppeteer.launch({ executablePath: chromium, headless: "shell", args: BROWSER_ARGS });
  return {
    make: async (document) => {
      const page = await browser.newPage();
      try {
        await page.setContent(document.page());
        return Buffer.from(await page.pdf(PRINT));
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
};
