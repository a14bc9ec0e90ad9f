import { gzipSync } from "node:zlib";
import type { HTTPResponse, Page } from "puppeteer";
import { largestPaint, largestPaintSlowly } from "./largest-paint.ts";

/** In kB of 1,000 bytes; text counted as gzip, because a proxy sends it so. */
export interface Transfer {
  readonly javascriptGzipKb: number;
  readonly totalTransferKb: number;
  /** From the request to the paint of the largest thing in sight, on this machine. */
  readonly largestPaintMs: number;
  /** The same, as on a slow telephone. */
  readonly slowLargestPaintMs: number;
}

const IS_TEXT = /text|javascript|json|svg|xml/;

/** Loads the first page of this origin anew, with an empty cache, and weighs every answer. */
export async function countTransfer(page: Page, origin: string): Promise<Transfer> {
  const answers: HTTPResponse[] = [];
  page.on("response", (answer) => answers.push(answer));
  await page.setCacheEnabled(false);
  await page.goto(origin, { waitUntil: "networkidle0" });
  let scripts = 0;
  let total = 0;
  for (const answer of answers) {
    const bytes = await answer.buffer().catch(() => Buffer.alloc(0));
    const type = answer.headers()["content-type"] ?? "";
    const size = IS_TEXT.test(type) ? gzipSync(bytes).length : bytes.length;
    total += size;
    if (type.includes("javascript")) scripts += size;
  }
  const kilobytes = (size: number) => Number((size / 1_000).toFixed(1));
  return {
    javascriptGzipKb: kilobytes(scripts),
    totalTransferKb: kilobytes(total),
    largestPaintMs: await largestPaint(page),
    slowLargestPaintMs: await largestPaintSlowly(page, origin),
  };
}
