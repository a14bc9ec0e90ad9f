import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Chromium, findChromium } from "@hervat/report-engine";
import puppeteer, { type Page } from "puppeteer";
import { demoAccount, demoCode } from "../api/coach-browser.ts";
import { type CoreProcess, startCore } from "../api/core-process.ts";
import { inOwnFolder } from "../house/in-own-folder.ts";
import { countTransfer, type Transfer } from "./count-transfer.ts";
import { longestInteraction } from "./interaction.ts";
import { startPortal } from "./start-portal.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

interface Result extends Transfer {
  readonly name: "coach-portal" | "manager-portal" | "client-portal";
  /** Of a coach in her caseload; `null` for a portal whose pages hold next to no script. */
  readonly longestInteractionMs: number | null;
}

/** What a browser fetches for the first page behind the door, with nothing kept from before, and how soon it stands there. `--json` */
export async function sizeBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean" } } });
  const chromium = await findChromium();
  if (chromium === undefined) {
    console.error("no Chromium was found: set HERVAT_CHROMIUM");
    return 1;
  }
  await buildPortals();
  const results = await inOwnFolder((dataFolder) => weigh(dataFolder, chromium));
  console.log(values.json ? JSON.stringify({ results }) : table(results));
  return 0;
}

async function weigh(dataFolder: string, chromium: Chromium): Promise<readonly Result[]> {
  const core = await startCore(dataFolder);
  const manager = await startPortal("manager-portal", core);
  const client = await startPortal("client-portal", core);
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    args: ["--no-sandbox"],
    headless: chromium.shell ? "shell" : true,
  });
  try {
    const results: Result[] = [];
    for (const [name, story, origin] of [
      ["coach-portal", "coach", core.origin],
      ["manager-portal", "manager-of-one", manager.origin],
      ["client-portal", "client", client.origin],
    ] as const) {
      const page = await (await browser.createBrowserContext()).newPage();
      await signIn(page, core, story, origin);
      const transfer = await countTransfer(page, origin);
      results.push({ name, ...transfer, longestInteractionMs: story === "coach" ? await longestInteraction(page, origin) : null });
    }
    return results;
  } finally {
    await browser.close();
    await client.close();
    await manager.close();
    await core.close();
  }
}

/** Through the form, as a person does. */
async function signIn(page: Page, core: CoreProcess, story: string, origin: string): Promise<void> {
  const { email, password } = await demoAccount(core.dataFolder, story);
  await page.goto(`${origin}/inloggen`, { waitUntil: "networkidle0" });
  await page.locator('input[type="email"]').fill(email);
  await page.locator('input[type="password"]').fill(password);
  await page.keyboard.press("Enter");
  await page.locator('input[autocomplete="one-time-code"]').fill(await demoCode(core, email));
  await page.keyboard.press("Enter");
  await page.waitForFunction("!location.pathname.startsWith('/inloggen')");
}

async function buildPortals(): Promise<void> {
  const filters = ["coach-portal", "manager-portal", "client-portal"].map((name) => `--filter=@hervat/${name}`);
  const build = spawn(process.execPath, ["node_modules/turbo/bin/turbo", "run", "build", ...filters, "--output-logs=errors-only"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error("the portals could not be built");
}

function table(results: readonly Result[]): string {
  const heads = ["script gzip kB", "total kB", "largest paint ms", "the same, slow", "interaction ms"];
  const rows = results.map(({ name, javascriptGzipKb, totalTransferKb, largestPaintMs, slowLargestPaintMs, longestInteractionMs }) => [
    name,
    javascriptGzipKb,
    totalTransferKb,
    largestPaintMs,
    slowLargestPaintMs,
    longestInteractionMs ?? "-",
  ]);
  return [["", ...heads], ...rows].map((row) => row.map((cell) => String(cell).padStart(16)).join("  ")).join("\n");
}
