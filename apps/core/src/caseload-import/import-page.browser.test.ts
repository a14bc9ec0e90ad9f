import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { findChromium } from "@hervat/report-engine";
import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDoor } from "../http/create-door.ts";
import { type Listening, listen } from "../http/listen.ts";
import { codeOf, type GivenAccount, givenAccount } from "../testing/given-account.ts";
import { givenPractice } from "../testing/given-practice.ts";
import { startTestService, type TestService } from "../testing/test-service.ts";
import { csvOf, row } from "./testing.ts";

const PORTAL = fileURLToPath(new URL("../../../coach-portal", import.meta.url));
let folder: string;
let test: TestService;
let door: Listening;
let browser: Browser;
let origin: string;
let coach: GivenAccount;
let owner: GivenAccount;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-portal-"));
  await promisify(execFile)(
    process.execPath,
    [join(PORTAL, "node_modules/vite/bin/vite.js"), "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"],
    { cwd: PORTAL },
  );
  const port = await freePort();
  origin = `http://localhost:${port}`;
  test = await startTestService({
    installation: {
      origins: { coach: origin, manager: "http://localhost:1", client: "http://localhost:2" },
      https: false,
      loopback: true,
      demoAllowed: true,
      dataFolder: folder,
    },
  });
  door = await listen(
    createDoor(test.service, "coach", { doorKey: "a-door-key-for-a-test-alone", portalFolder: folder }),
    port,
    "127.0.0.1",
  );
  const practice = await givenPractice(test.service);
  owner = await givenAccount(test.service, practice, { role: "owner" });
  coach = await givenAccount(test.service, practice, { role: "coach" });
  const found = await findChromium();
  if (found === undefined) throw new Error("no Chromium");
  browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox"] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await door?.close();
  await test?.close();
  await rm(folder, { recursive: true, force: true });
});

async function importPage(account: GivenAccount, options: { width?: number } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: options.width ?? 1280, height: 900 }, locale: "nl-NL" });
  const page = await context.newPage();
  // A code of the telephone opens once.
  test.clock.pass({ minutes: 2 });
  await page.goto(`${origin}/importeren`);
  await page.locator("input[autocomplete=username], input[type=email]").first().fill(account.person.email);
  await page.locator("input[type=password]").fill(account.password);
  await page.keyboard.press("Enter");
  await page.locator("input[autocomplete=one-time-code]").fill(codeOf(account.totpSecret));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Importeren" }).waitFor();
  return page;
}
const choose = (page: Page, name: string, buffer: Buffer) => page.setInputFiles("input[type=file]", { name, mimeType: "text/csv", buffer });
const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(" ")}`);
const rowOf = (page: Page, code: string) => page.getByRole("row").filter({ hasText: code });

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return readFile(await download.path());
}

describe("the page Importeren", () => {
  it("teaches with an example that can be imported as it is", async () => {
    const page = await importPage(coach);
    expect(await violations(page)).toEqual([]);
    await choose(page, "voorbeeld.csv", await saved(page, "Voorbeeld als CSV"));
    await page.getByRole("button", { name: "2 regels importeren" }).waitFor();
    expect(await page.getByText("wordt toegevoegd", { exact: true }).count()).toBe(2);
    await page.context().close();
  });

  it("takes a file from its rows to its result with the keyboard, and the corrected rows after that", async () => {
    const page = await importPage(coach);
    await choose(
      page,
      "caseload.csv",
      csvOf([
        row({ clientCode: "K-1" }),
        row({ clientCode: "K-2", firstSickDay: "30-2-2026" }),
        row({ clientCode: "K-3", managerEmail: "j.pels" }),
      ]),
    );
    await rowOf(page, "K-2").getByText("“30-2-2026” is geen bestaande datum").waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole("radio", { name: "Alles (3)" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("radio", { name: "klopt niet (2)" }).isChecked()).toBe(true);
    expect(await page.getByRole("row").count()).toBe(3);

    const bad = await saved(page, "Regels die niet kloppen als CSV");
    const reached = page.locator("button:focus").filter({ hasText: "1 regel importeren" });
    for (let pressed = 0; pressed < 20 && (await reached.count()) === 0; pressed += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("1 regel staat nu in Hervat.").waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole("button", { name: "Nog een bestand" }).click();
    await choose(
      page,
      "verbeterd.csv",
      Buffer.from(bad.toString().replace("30-2-2026", "2-2-2026").replace("j.pels;", "j.pels@gemeente.example;")),
    );
    await page.getByRole("button", { name: "2 regels importeren" }).click();
    await page.getByText("2 regels staan nu in Hervat.").waitFor();
    await page.context().close();
  });

  it("lets columns be pointed out by hand, on a telephone too", async () => {
    const page = await importPage(coach, { width: 360 });
    await choose(
      page,
      "eigen.csv",
      Buffer.from("wie;naam;baas;ziek;traject;begin\nH-1;Noor;Werk B.V.;5-1-2026;van-verzuim-naar-herstel;2-3-2026"),
    );
    await page.getByText("Wijs nog een kolom aan voor: Cliëntcode, Werkgever.").waitFor();
    await page.getByLabel(/^Cliëntcode/).selectOption({ label: "wie" });
    await page.getByText("Eerste waarden: H-1").waitFor();
    await page.getByLabel(/^Werkgever/).selectOption({ label: "baas" });
    await page.getByRole("button", { name: "1 regel importeren" }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  it("tells whoever confirms too late that something changed, and shows the rows anew", async () => {
    const [mine, theirs] = [await importPage(coach), await importPage(owner)];
    await choose(mine, "mijn.csv", csvOf([row({ clientCode: "T-1" }), row({ clientCode: "T-2" })]));
    await mine.getByRole("button", { name: "2 regels importeren" }).waitFor();
    await choose(theirs, "ander.csv", csvOf([row({ clientCode: "T-2", clientName: "Van een ander" })]));
    await theirs.getByRole("button", { name: "1 regel importeren" }).click();
    await theirs.getByText("1 regel staat nu in Hervat.").waitFor();

    await mine.getByRole("button", { name: "2 regels importeren" }).click();
    await mine.getByRole("alert").filter({ hasText: "intussen iets veranderd" }).waitFor();
    await rowOf(mine, "T-2").getByText("klopt niet").waitFor();
    await mine.getByRole("button", { name: "1 regel importeren" }).waitFor();
    expect(await violations(mine)).toEqual([]);
    await mine.context().close();
    await theirs.context().close();
  });

  it("says in one sentence what is wrong with a file it cannot read", async () => {
    const page = await importPage(coach);
    await choose(page, "oud.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]));
    await page.locator(".field-error").filter({ hasText: "oud Excel-bestand (.xls)" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
