import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import reader from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker&url";
import type { Raster } from "./raster.ts";

declare global {
  /** Of browsers that let no text be the address of a script; what a policy gives them is such an address, and reads as its text. */
  var trustedTypes:
    | { createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(address: string): string } }
    | undefined;
}

/** A page on paper. */
export interface DrawnPage {
  readonly raster: Raster;
  /** As a PNG. */
  readonly picture: Blob;
}

/** More pages than these are not drawn: each takes about 5 MB while they are compared. */
const MOST_PAGES = 12;

/** In dots: enough to read a page that fills half a screen. */
const PAGE_WIDTH = 900;

/** One address and no other, as the policy of the portal asks. */
const policy = globalThis.trustedTypes?.createPolicy("hervat-pages", { createScriptURL: () => reader });

/**
 * Draws the first pages of every PDF, each as base64; null has none. They are read in a thread of its own, which ends with it.
 *
 * @throws when a file is no PDF, the browser does not draw, or `stop` came first
 */
export async function drawPages(pdfs: readonly (string | null)[], stop: AbortSignal): Promise<DrawnPage[][]> {
  const thread = new Worker(policy?.createScriptURL(reader) ?? reader, { type: "module" });
  GlobalWorkerOptions.workerPort = thread;
  try {
    const drawn: DrawnPage[][] = [];
    for (const pdf of pdfs) drawn.push(pdf === null ? [] : await drawPdf(pdf, stop));
    return drawn;
  } finally {
    GlobalWorkerOptions.workerPort = null;
    thread.terminate();
  }
}

async function drawPdf(base64: string, stop: AbortSignal): Promise<DrawnPage[]> {
  const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  // No code out of memory, and letters as lines: the policy of the portal lets neither code nor fonts of a document in.
  const task = getDocument({ data, useWasm: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  try {
    const pdf = await task.promise;
    const pages: DrawnPage[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      stop.throwIfAborted();
      pages.push(await drawPage(await pdf.getPage(number)));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

async function drawPage(page: PDFPageProxy): Promise<DrawnPage> {
  const viewport = page.getViewport({ scale: PAGE_WIDTH / page.getViewport({ scale: 1 }).width });
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error("this browser does not draw");
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const picture = await new Promise<Blob | null>((made) => canvas.toBlob(made, "image/png"));
  if (picture === null) throw new Error("this browser makes no picture of what it drew");
  return { raster: { width, height, data }, picture };
}
