import { findChromium } from "@hervat/report-engine";
import { defineConfig } from "@playwright/test";

const chromium = await findChromium();
if (chromium === undefined) throw new Error("no Chromium to test with: npm start tells where it looks");

const AFTERWARDS = ["programme-*.spec.ts", "doctor*.spec.ts", "portal-revoked.spec.ts", "evaluation-of-three.spec.ts"];

/**
 * The whole product as `npm start` starts it, in a real browser. The first page comes first and the own practice last: beginning
 * one closes the demo that everything in between uses. The two programmes and the bedrijfsarts come after the other portals' tests, because
 * each adds a client to the caseload that those look at; and the evaluation with three, for it ends the form that the manager's tests begin.
 */
export default defineConfig({
  testDir: "src",
  outputDir: "results/failed",
  globalSetup: "./src/product/start-product.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 1280, height: 900 },
    actionTimeout: 15_000,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium.path,
      args: ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
  projects: [
    { name: "first page", testMatch: "welcome.spec.ts", teardown: "own practice" },
    { name: "portals", testIgnore: ["welcome.spec.ts", "own-practice.spec.ts", ...AFTERWARDS], dependencies: ["first page"] },
    { name: "programmes", testMatch: AFTERWARDS, dependencies: ["portals"] },
    { name: "own practice", testMatch: "own-practice.spec.ts" },
  ],
});
