import { type Chromium, createReportEngine, type Plugin, type RenderedHtml, shellPage } from "@hervat/report-engine";
import { type RawBrowser, startRawBrowser } from "./cdp-pipe.ts";
import type { BenchDocument } from "./documents.ts";
import { eachOf, type Series } from "./series.ts";

type Page = (html: RenderedHtml) => Promise<void>;

/** A page with the shell of one plugin, its fonts loaded. */
async function primedPage(browser: RawBrowser, { manifest, css }: Plugin): Promise<Page> {
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank", width: 100, height: 100 });
  const attached = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  const session = String(attached["sessionId"]);
  const evaluate = (expression: string) => browser.send("Runtime.evaluate", { expression, awaitPromise: true }, session);
  await evaluate(`document.open(); document.write(${JSON.stringify(shellPage(manifest.base, css))}); document.close()`);
  await evaluate("Promise.all([...document.fonts].map((face) => face.load())).then(() => 1)");
  return async ({ running, html }) => {
    await evaluate(`document.body.innerHTML = ${JSON.stringify(`<style>${running}</style>${html}`)}`);
    const { data } = await browser.send(
      "Page.printToPDF",
      { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true },
      session,
    );
    Buffer.from(String(data), "base64");
  };
}

/**
 * The physical limit of this browser: markup that lies ready is swapped into a warm page and printed. No VM, no checks,
 * no fences, no change of page between kinds.
 */
export async function limitSeries(chromium: Chromium, lanes: number, documents: readonly BenchDocument[]): Promise<Series> {
  const ready = new Map<BenchDocument, RenderedHtml>();
  const engine = await createReportEngine({ chromium, lanes });
  for (const document of documents) {
    const page = await engine.renderHtml(document);
    if (!page.ok) throw new Error(`a document of the benchmark was refused: ${page.refusal.kind}`);
    ready.set(document, page.value);
  }
  await engine.close();

  const browser = await startRawBrowser(chromium);
  const free = new Map<Plugin, Page[]>();
  for (const plugin of new Set(documents.map((document) => document.plugin)))
    free.set(plugin, await Promise.all(Array.from({ length: lanes }, () => primedPage(browser, plugin))));

  return {
    name: "limit",
    run: (wanted) =>
      eachOf(wanted, lanes, async (document) => {
        const pages = free.get(document.plugin);
        const page = pages?.pop();
        const html = ready.get(document);
        if (pages === undefined || page === undefined || html === undefined)
          throw new Error("a page for every lane and kind was opened before");
        await page(html);
        pages.push(page);
      }),
    processes: async () => [browser.pid],
    close: () => browser.close(),
  };
}
