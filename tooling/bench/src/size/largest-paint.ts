import { type Page, PredefinedNetworkConditions } from "puppeteer";

/** A telephone of some years old on mobile internet: a quarter of this machine's speed, 165 ms there and back, 1 MB a second. */
const SLOW = { network: PredefinedNetworkConditions["Fast 4G"], processor: 4 } as const;

/** From the request to the paint of the largest thing in sight of the page that stands there, in ms. @source Largest Contentful Paint, W3C */
export async function largestPaint(page: Page): Promise<number> {
  const at: unknown = await page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(Math.max(...list.getEntries().map((entry) => entry.startTime))))
      .observe({ type: "largest-contentful-paint", buffered: true });
  })`);
  return Math.round(Number(at));
}

/** The same, anew and with an empty cache, as a slow telephone would see it. */
export async function largestPaintSlowly(page: Page, origin: string): Promise<number> {
  await page.emulateNetworkConditions(SLOW.network);
  await page.emulateCPUThrottling(SLOW.processor);
  await page.goto(origin, { waitUntil: "networkidle0" });
  const at = await largestPaint(page);
  await page.emulateNetworkConditions(null);
  await page.emulateCPUThrottling(null);
  return at;
}
