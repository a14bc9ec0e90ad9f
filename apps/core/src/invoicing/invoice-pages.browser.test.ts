import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
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
import { givenOrder, givenWholeProfile } from "../testing/given-order.ts";
import { type GivenTeam, givenTeam } from "../testing/given-team.ts";
import type { RunningTask } from "../worker/worker-task.ts";
import { printInvoicesTask } from "./print-invoices-task.ts";

const PORTAL = fileURLToPath(new URL("../../../coach-portal", import.meta.url));
let folder: string;
let team: GivenTeam;
let door: Listening;
let browser: Browser;
let origin: string;
let owner: GivenAccount;
let printing: RunningTask;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hervat-portal-"));
  await promisify(execFile)(
    process.execPath,
    [join(PORTAL, "node_modules/vite/bin/vite.js"), "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"],
    { cwd: PORTAL },
  );
  const port = await freePort();
  origin = `http://localhost:${port}`;
  team = await givenTeam({
    installation: {
      origins: { coach: origin, manager: "http://localhost:1", client: "http://localhost:2" },
      https: false,
      loopback: true,
      demoAllowed: true,
      dataFolder: folder,
    },
  });
  const { service } = team.test;
  door = await listen(createDoor(service, "coach", { doorKey: "a-door-key-for-a-test-alone", portalFolder: folder }), port, "127.0.0.1");
  await givenWholeProfile(team);
  owner = await givenAccount(service, team.practice, { role: "owner" });
  printing = await printInvoicesTask(service);
  const found = await findChromium();
  if (found === undefined) throw new Error("no Chromium");
  browser = await chromium.launch({ executablePath: found.path, args: ["--no-sandbox"] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await printing?.stop();
  await door?.close();
  await team?.test.close();
  await rm(folder, { recursive: true, force: true });
});

async function signedIn(path: string, { width = 1280, dark = false } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "nl-NL", colorScheme: dark ? "dark" : "light" });
  const page = await context.newPage();
  // A code opens one door once.
  team.test.clock.pass({ minutes: 2 });
  await page.goto(`${origin}${path}`);
  await page.locator("input[autocomplete=username], input[type=email]").first().fill(owner.person.email);
  await page.locator("input[type=password]").fill(owner.password);
  await page.keyboard.press("Enter");
  await page.locator("input[autocomplete=one-time-code]").fill(codeOf(owner.totpSecret));
  await page.keyboard.press("Enter");
  await page
    .locator("h1")
    .filter({ hasText: /Facturen|Praktijk/ })
    .waitFor();
  return page;
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(" ")}`);

/** No violation, and nothing that has to be scrolled sideways. */
async function expectSound(page: Page, name: string) {
  expect({ name, found: await violations(page) }).toEqual({ name, found: [] });
  const wider = await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
  expect({ name, wider }).toEqual({ name, wider: 0 });
}

describe("the pages of the invoices", () => {
  it("take a concept to its number, its PDF, sent, paid and credited, by keyboard", { timeout: 120_000 }, async () => {
    await team.owner.invoicing.draft({ trajectoryId: await givenOrder(team) });
    const page = await signedIn("/facturen");
    await page.getByRole("link", { name: /^Concept / }).waitFor();
    await expectSound(page, "list");
    await page.getByRole("link", { name: /^Concept / }).press("Enter");

    await page.getByLabel("Omschrijving").fill("Begeleiding bij verzuim");
    await page.getByRole("button", { name: "Concept opslaan" }).press("Enter");
    await page.getByText("Dat zegt iets over de gezondheid").waitFor();
    await expectSound(page, "concept-refused");
    await page.getByLabel("Omschrijving").fill("Begeleiding volgens opdracht");
    await page.getByLabel("Ordernummer").fill("PO-42");
    await page.getByRole("button", { name: "Concept opslaan" }).press("Enter");
    await page.getByText("Opgeslagen").waitFor();

    await page.getByRole("button", { name: "Uitgeven" }).press("Enter");
    await expectSound(page, "issue-dialog");
    await page.getByRole("button", { name: "Factuur uitgeven" }).press("Enter");
    await page.getByRole("link", { name: "Open de PDF" }).waitFor();
    await expectSound(page, "issued");

    await page.getByRole("button", { name: "Verstuurd" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Opslaan" }).press("Enter");
    await page.getByText(/Verstuurd op/).waitFor();
    await page.getByRole("button", { name: "Betaling boeken" }).press("Enter");
    await expectSound(page, "payment");
    await page.getByRole("dialog").getByRole("button", { name: "Opslaan" }).press("Enter");
    await page.getByText("Betaald", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Crediteren" }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Crediteren" }).press("Enter");
    await page.getByText("Terug te betalen").waitFor();
    await page.getByRole("link", { name: /^\d{4}-\d{4}$/ }).press("Enter");
    await page.getByRole("heading", { level: 1, name: /^Creditfactuur/ }).waitFor();
    await expectSound(page, "credit-note");
    await page.context().close();
  });

  it("lose nothing when two people edit the same concept", { timeout: 60_000 }, async () => {
    const outcome = await team.owner.invoicing.draft({ trajectoryId: await givenOrder(team) });
    if (!outcome.ok) throw new Error(outcome.refusal.sentence);
    const { invoiceId } = outcome.value;
    const page = await signedIn("/facturen");
    await page.goto(`${origin}/facturen/${invoiceId}`);
    await page.getByLabel("Ordernummer").fill("VAN MIJ");
    const { version, reference, lines, servicePeriod } = await team.owner.invoicing.read({ invoiceId });
    await team.owner.invoicing.saveConcept({ invoiceId, version, reference, lines, servicePeriod, purchaseOrder: "VAN DE ANDER" });

    await page.getByRole("button", { name: "Concept opslaan" }).click();
    await page.getByText("Jij: VAN MIJ").waitFor();
    await page.getByText("De ander: VAN DE ANDER").waitFor();
    await expectSound(page, "stale");
    await page.getByRole("button", { name: "Mijn versie opslaan" }).click();
    await page.getByText("Jij: VAN MIJ").waitFor({ state: "detached" });
    expect((await team.owner.invoicing.read({ invoiceId })).purchaseOrder).toBe("VAN MIJ");
    await page.context().close();
  });

  it.each([
    { width: 360, dark: false },
    { width: 360, dark: true },
    { width: 1280, dark: true },
  ])("hold at $width px, dark: $dark", { timeout: 120_000 }, async (screen) => {
    const outcome = await team.owner.invoicing.draft({ trajectoryId: await givenOrder(team) });
    const page = await signedIn("/facturen", screen);
    await page
      .getByRole("link", { name: /^Concept / })
      .first()
      .waitFor();
    const suffix = `${screen.width}-${screen.dark ? "dark" : "light"}`;
    await expectSound(page, `list-${suffix}`);
    await page.goto(`${origin}/facturen/${outcome.ok ? outcome.value.invoiceId : ""}`);
    await page.getByRole("button", { name: "Uitgeven" }).waitFor();
    await expectSound(page, `concept-${suffix}`);
    for (const part of ["profiel", "opdrachtgevers", "contacten", "team", "mail", "programmas", "gegevens"]) {
      await page.goto(`${origin}/praktijk?deel=${part}`);
      await page.getByRole("tabpanel").locator("input, table, li, dl, article").filter({ visible: true }).first().waitFor();
      await expectSound(page, `practice-${part}-${suffix}`);
    }
    await page.context().close();
  });
});

describe("the page of the practice", () => {
  it("says per field what is wrong and keeps what is right", { timeout: 120_000 }, async () => {
    const page = await signedIn("/praktijk");
    await page.getByLabel("Accentkleur").fill("#ffee88");
    await page.getByText(/te licht/).waitFor();
    await page.getByLabel("KvK-nummer").fill("123");
    await page.getByRole("button", { name: "Opslaan" }).press("Enter");
    await page.getByText("Een KvK-nummer heeft acht cijfers.").waitFor();
    await page.getByText("Deze kleur is te licht om op wit te lezen. Kies een donkerdere.").waitFor();
    await expectSound(page, "profile-refused");
    await page.getByLabel("KvK-nummer").fill("87654321");
    await page.getByLabel("Accentkleur").fill("#23418c");
    await page.getByRole("button", { name: "Opslaan" }).press("Enter");
    await page.getByText("Opgeslagen").waitFor();
    expect((await team.owner.practice.read()).profile).toMatchObject({ kvkNumber: "87654321", accent: "#23418c" });

    await page.goto(`${origin}/praktijk?deel=opdrachtgevers`);
    await page.getByRole("button", { name: "Opdrachtgever toevoegen" }).press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Naam", { exact: true }).fill("Bakkerij De Molen");
    await dialog.getByRole("button", { name: "Opslaan" }).first().press("Enter");
    await dialog.getByText("Vul dit veld in.").waitFor();
    await expectSound(page, "employer-refused");
    await dialog.getByLabel("Juridische naam").fill("Bakkerij De Molen B.V.");
    await dialog.getByLabel("Juridische naam").press("Enter");
    await page.getByRole("button", { name: "Bakkerij De Molen" }).waitFor();

    await page.goto(`${origin}/praktijk?deel=contacten`);
    await page.getByRole("button", { name: "Contact toevoegen" }).press("Enter");
    await dialog.getByLabel("Rol").selectOption("bedrijfsarts");
    await dialog.getByLabel("Naam").fill("dr. Jansen");
    await expectSound(page, "contact");
    await dialog.getByRole("button", { name: "Opslaan" }).press("Enter");
    await page.getByRole("button", { name: "dr. Jansen" }).waitFor();

    await page.goto(`${origin}/praktijk?deel=team`);
    await page.getByRole("button", { name: "Collega uitnodigen" }).press("Enter");
    await dialog.getByLabel("Naam").fill("Amira Kaya");
    await dialog.getByLabel("E-mail").fill("amira@praktijk.example");
    await expectSound(page, "invite");
    await dialog.getByRole("button", { name: "Uitnodiging sturen" }).press("Enter");
    await page.getByText("Amira Kaya").waitFor();
    await page.getByRole("button", { name: "Intrekken: Amira Kaya" }).press("Enter");
    await page.getByText("Amira Kaya").waitFor({ state: "detached" });

    await page.goto(`${origin}/praktijk?deel=mail`);
    await page.getByText("Er staat een uitnodiging voor je klaar").waitFor();
    await page.getByLabel("Server", { exact: true }).fill("mail.praktijk.example");
    await page.getByLabel("Afzenderadres").fill("post@praktijk.example");
    await page.getByLabel("Naam van de afzender").fill("Oever Advies");
    await page.getByRole("button", { name: "Mailserver opslaan" }).press("Enter");
    await page.getByRole("button", { name: "Stuur mij een testmail" }).waitFor();
    await expectSound(page, "mail");
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
