import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BROWSER_ARGS, fromPeers, type OpenPeer } from "./open-peer.ts";

interface Reporter {
  use(extension: unknown): Reporter;
  init(): Promise<unknown>;
  render(request: object): Promise<{ readonly content: Uint8Array }>;
  close(): Promise<void>;
}

/** jsreport with its pool of browsers, which is its quickest strategy, on the browser of the benchmark. */
export const jsreport: OpenPeer = async ({ folder, chromium, lanes }) => {
  const create = fromPeers<(options: object) => Reporter>(folder, "@jsreport/jsreport-core");
  const chrome = fromPeers<(options: object) => unknown>(folder, "@jsreport/jsreport-chrome-pdf");
  const rootDirectory = await mkdtemp(join(tmpdir(), "hervat-bench-jsreport-"));
  const pool = {
    strategy: "chrome-pool",
    numberOfWorkers: lanes,
    launchOptions: { executablePath: chromium, headless: "shell", args: BROWSER_ARGS },
  };
  const reporter = create({
    rootDirectory: folder,
    tempDirectory: rootDirectory,
    loadConfig: false,
    useExtensionsLocationCache: false,
    discover: false,
    logger: { silent: true },
    reportTimeout: 60_000,
    workers: { numberOfWorkers: lanes },
    extensions: { chrome: pool },
    chrome: pool,
  });
  reporter.use(chrome(pool));
  await reporter.init();
  return {
    make: async (document) => {
      const { content } = await reporter.render({
        template: {
          content: document.page(),
          engine: "none",
          recipe: "chrome-pdf",
          chrome: { printBackground: true, preferCSSPageSize: true },
        },
      });
      return Buffer.from(content);
    },
    close: async () => {
      await reporter.close();
      await rm(rootDirectory, { recursive: true, force: true });
    },
  };
};
