import type { Page } from "puppeteer";

/** What a coach does all day in her caseload, each a press or a key. */
async function work(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/caseload`);
  await page.locator('main input[type="search"]').click();
  await page.keyboard.type("van", { delay: 120 });
  for (let letter = 0; letter < 3; letter++) await page.keyboard.press("Backspace", { delay: 60 });
  await page.locator('main a[href*="/trajecten/"]').click();
  await page.waitForFunction("document.querySelector('main h2') !== null && location.pathname.startsWith('/trajecten/')");
}

/** How long the longest of a coach's presses and keys took until the next paint, in ms; shorter than 16 is told as 16. @source Event Timing, W3C */
export async function longestInteraction(page: Page, origin: string): Promise<number> {
  await page.evaluateOnNewDocument(`
    window.longestInteraction = 16;
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries())
        if (interactionId > 0) window.longestInteraction = Math.max(window.longestInteraction, duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: true });
  `);
  await work(page, origin);
  return Math.round(Number(await page.evaluate("window.longestInteraction")));
}
