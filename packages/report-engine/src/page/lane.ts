import type { BrowserContext, CDPSession } from "puppeteer";
import type { RunningBrowser } from "../browser/launch-browser.ts";
import { limitMemory } from "../browser/limit-memory.ts";
import { carriesTitle } from "./printed-title.ts";
import { untilGone } from "./until-gone.ts";

/** One document, ready to be printed. */
export interface PrintJob {
  readonly html: string;
  /** The `@page` rules of its running heads. */
  readonly running: string;
  readonly title: string;
  readonly language: string;
  /** `#rrggbb` */
  readonly accent: string;
}

/** A warm hidden page for one organisation and one plugin version. */
export interface Lane {
  /**
   * @throws LaneTimeout when the page did not answer, OtherDocument when it had gone elsewhere; any other exception means that
   * the page or its browser is gone.
   */
  print(job: PrintJob): Promise<Buffer>;
  /** Whether the page or its browser died: nothing is printed here any more. */
  gone(): boolean;
  /** Takes the last document off the page. */
  clear(): void;
  close(): Promise<void>;
}

/** How long a page may take, in ms. A document of three pages takes about 40. */
export interface LaneTimeouts {
  readonly fill: number;
  readonly print: number;
}

export class LaneTimeout extends Error {
  override name = "LaneTimeout";
}

/** The page went elsewhere before its document was printed, or printed another one than it was given. */
export class OtherDocument extends Error {
  override name = "OtherDocument";
}

function within<Value>(ms: number, task: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LaneTimeout(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([task, late]).finally(() => clearTimeout(timer));
}

/** Closes every way out of a page that the switches of the browser do not: two walls, in case one has a hole. */
async function blind(cdp: CDPSession): Promise<void> {
  cdp.on("Fetch.requestPaused", ({ requestId }) => {
    cdp.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" }).catch(() => {});
  });
  await cdp.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 });
}

/** How the browser says that a page was led away while it still had an answer to give. */
const LED_AWAY = /navigated or closed|context was destroyed/;

async function evaluate(cdp: CDPSession, expression: string, timeout: number): Promise<unknown> {
  const { result, exceptionDetails } = await cdp
    .send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true, timeout })
    .catch((error: unknown) => {
      throw error instanceof Error && LED_AWAY.test(error.message) ? new OtherDocument("the page went elsewhere") : error;
    });
  if (exceptionDetails !== undefined) throw new LaneTimeout(exceptionDetails.text);
  return result.value;
}

/** Puts a document in the body and waits for its pictures: a page that is printed before they are read prints holes. */
function fillExpression({ html, running, title, language, accent }: PrintJob): string {
  const [body, name, lang, colour] = [`<style>${running}</style>${html}`, title, language, accent].map((text) => JSON.stringify(text));
  // What the document before it already set is left alone: setting it again would make the browser match every style anew.
  return `(() => {
    const root = document.documentElement;
    if (root.lang !== ${lang}) root.lang = ${lang};
    if (root.style.getPropertyValue("--accent") !== ${colour}) root.style.setProperty("--accent", ${colour});
    document.title = ${name};
    document.body.innerHTML = ${body};
    return Promise.all([...document.images].filter((image) => !image.complete).map((image) => image.decode().catch(() => {})));
  })()`;
}

/** Fonts are loaded before they are needed: a page that is printed while one loads prints without it. */
function loadFonts(family: string): string {
  return `Promise.all([...document.fonts].filter((face) => face.family.includes(${JSON.stringify(family)})).map((face) => face.load())).then(() => true)`;
}

/** Letters that the font of the house may not draw: the second family is loaded for the first document that has one. */
const OTHER_LETTERS = /[\u0180-\u1fff\u2c60-\u2dff\ua640-\ua7ff]/;

const EMPTY = `document.body.replaceChildren(); document.title = "";`;

async function prime(cdp: CDPSession, shell: string): Promise<void> {
  await cdp.send("Inspector.enable");
  await blind(cdp);
  const { frameTree } = await cdp.send("Page.getFrameTree");
  await cdp.send("Page.setDocumentContent", { frameId: frameTree.frame.id, html: shell });
  await evaluate(cdp, loadFonts("Atkinson Hyperlegible Next"), 10_000);
  await cdp.send("Emulation.setScriptExecutionDisabled", { value: true });
}

/** Opening a page takes about 100 ms; a page that did not come in this time does not come. */
const OPEN_MS = 10_000;

/** A page of this context, spoken to directly: what a driver turns on in every page of its own costs each document time. */
async function newPage(
  { root, limited }: RunningBrowser,
  context: BrowserContext,
  opened: (targetId: string) => void,
): Promise<CDPSession> {
  const { id: browserContextId = "" } = context;
  const { targetId } = await root.send("Target.createTarget", { url: "about:blank", browserContextId, width: 100, height: 100 });
  opened(targetId);
  const target = await context.waitForTarget((found) => found.type() === "page", { timeout: OPEN_MS });
  const cdp = await target.createCDPSession();
  await limitMemory(root, limited);
  return cdp;
}

/** Listens to the browser for the death of one page, whichever is told first: that it is ours, or that it died. */
async function hearCrash({ hearCrashes }: RunningBrowser, end: AbortController) {
  const crashed = new Set<string>();
  let own = "";
  const look = () => {
    if (crashed.has(own)) end.abort(new Error("the page crashed"));
  };
  const stop = await hearCrashes((targetId) => {
    crashed.add(targetId);
    look();
  });
  const opened = (targetId: string) => {
    own = targetId;
    look();
  };
  return { opened, stop };
}

/** Opens a page in a browser context of its own, which goes with it: nothing of one group is there for the next. */
export async function openLane(running: RunningBrowser, shell: string, timeouts: LaneTimeouts): Promise<Lane> {
  const { browser, stopped } = running;
  const end = new AbortController();
  stopped.then(() => end.abort(new Error("the browser stopped")));
  const orGone = <Value>(task: Promise<Value>) => untilGone(end.signal, task);

  const context: BrowserContext = await orGone(within(OPEN_MS, browser.createBrowserContext()));
  const close = () => within(2_000, context.close()).catch(() => {});
  const crash = await orGone(within(OPEN_MS, hearCrash(running, end)));
  try {
    const cdp = await orGone(within(OPEN_MS, newPage(running, context, crash.opened)));
    cdp.once("Inspector.targetCrashed", () => end.abort(new Error("the page crashed")));
    await orGone(within(20_000, prime(cdp, shell)));

    let allLetters = false;
    const print = async (job: PrintJob) => {
      if (!allLetters && OTHER_LETTERS.test(job.html + job.running)) {
        await within(timeouts.fill + 1_000, evaluate(cdp, loadFonts("Noto Sans"), timeouts.fill));
        allLetters = true;
      }
      await within(timeouts.fill + 1_000, evaluate(cdp, fillExpression(job), timeouts.fill));
      const { data } = await within(
        timeouts.print,
        cdp.send("Page.printToPDF", { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true }),
      );
      const pdf = Buffer.from(data, "base64");
      if (!carriesTitle(pdf, job.title)) throw new OtherDocument("the page printed another document than it was given");
      return pdf;
    };
    return {
      print: (job) => orGone(print(job)),
      gone: () => end.signal.aborted,
      // Not waited for: whatever is asked of this page next comes after it.
      clear: () => void cdp.send("Runtime.evaluate", { expression: EMPTY }).catch(() => {}),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  } finally {
    crash.stop();
  }
}
