import type { Page } from "puppeteer";
import { PRINT, type PuppeteerCore } from "./new-page.ts";
import { BROWSER_ARGS, fromPeers, importFromPeers, type OpenPeer } from "./open-peer.ts";

interface ClusterModule {
  readonly Cluster: {
    readonly CONCURRENCY_PAGE: number;
    launch(options: object): Promise<{
      execute(html: string, task: (given: { page: Page; data: string }) => Promise<Uint8Array>): Promise<Uint8Array>;
      idle(): Promise<void>;
      close(): Promise<void>;
    }>;
  };
}

/** Its quickest mode: one browser, a page per document, as many at a time as there are lanes. */
export const puppeteerCluster: OpenPeer = async ({ folder, chromium, lanes }) => {
  const { default: puppeteer } = await importFromPeers<{ default: PuppeteerCore }>(folder, "puppeteer-core");
  const { Cluster } = fromPeers<ClusterModule>(folder, "puppeteer-cluster");
  const cluster = await Cluster.launch({
    puppeteer,
    concurrency: Cluster.CONCURRENCY_PAGE,
    maxConcurrency: lanes,
    puppeteerOptions: { executablePath: chromium, headless: "shell", args: BROWSER_ARGS },
  });
  return {
    make: async (document) => {
      const pdf = await cluster.execute(document.page(), async ({ page, data }) => {
        await page.setContent(data);
        return page.pdf(PRINT);
      });
      return Buffer.from(pdf);
    },
    close: async () => {
      await cluster.idle();
      await cluster.close();
    },
  };
};
