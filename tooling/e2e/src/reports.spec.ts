import { randomBytes } from "node:crypto";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";
import type { Product } from "./product/product.ts";

signInAs("coach");
// Two pages on one draft are another test: here each has its case to itself, one after the other.
test.describe.configure({ mode: "default" });

const DOCTOR = "Rapportage bedrijfsarts";
const EVALUATION = "Evaluatieverslag";

/** A word that is found nowhere else. */
const word = () => `merk${randomBytes(6).toString("hex")}`;

/** Cases of the coach with a text for the doctor that was never laid before the client. */
async function quietCases(page: Page, { coachUrl, trajectoryId, employeeId }: Product): Promise<string[]> {
  const ask = async (path: string, data: unknown) =>
    Object(await (await page.request.post(`${coachUrl}/trpc/${path}`, { data, headers: { origin: coachUrl } })).json()).result.data;
  const quiet: string[] = [];
  for (const { trajectoryId: id, status } of await ask("caseload.list", { whose: "mine" })) {
    if (status !== "active" || id === trajectoryId || id === employeeId) continue;
    const { reports } = await ask("report.ofTrajectory", { trajectoryId: id });
    const { version } = await ask("report.draft", { trajectoryId: id, kind: "bedrijfsarts-rapportage" });
    if (version > 0 && !reports.some(({ kind }: { kind: string }) => kind === "bedrijfsarts-rapportage")) quiet.push(id);
  }
  return quiet;
}

/** Opens the texts of a case where the reports stand. @returns the page beside them, as its reader gets it */
async function openReports(page: Page, hervat: Product, at: number, kind: string): Promise<FrameLocator> {
  const id = (await quietCases(page, hervat)).at(at);
  if (id === undefined) throw new Error("the demo has no such case any more");
  await page.goto(`${hervat.coachUrl}/trajecten/${id}/rapporten`);
  await page.getByRole("radio", { name: kind }).check();
  return livePage(page);
}

const livePage = (page: Page) => page.frameLocator('iframe[title="De pagina zoals de lezer die krijgt"]:not([aria-hidden])');
const advice = (page: Page) => page.getByRole("textbox", { name: "Advies en afstemvraag" });
const state = (page: Page) => page.getByRole("status").filter({ hasText: /bewaard/ });
const layBefore = (page: Page) => page.getByRole("button", { name: "Leg voor aan de cliënt" }).click();
const reportIn = (page: Page, version: number) =>
  page
    .getByRole("listitem")
    .filter({ hasText: `versie ${version}` })
    .filter({ hasText: DOCTOR });

test("what the coach writes in a report stands on the reader's page beside it, and is still there after a reload", async ({
  page,
  hervat,
}) => {
  const beside = await openReports(page, hervat, 0, DOCTOR);
  const words = `Graag overleg over de eerste stap ${word()}.`;
  await advice(page).fill(words);
  await expect(state(page)).toHaveText("Wordt bewaard…");
  await expect(state(page)).toHaveText("Alles is bewaard.");
  await expect(beside.getByText(words)).toBeVisible();
  await page.reload();
  await expect(advice(page)).toHaveValue(words);
  await expect(livePage(page).getByText(words)).toBeVisible();
});

test("the practice's own words come in where the cursor stands, by key or by button, with the names filled in", async ({
  page,
  hervat,
}) => {
  const beside = await openReports(page, hervat, 0, DOCTOR);
  const name = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const next = page.getByRole("textbox", { name: "Vervolg" });
  await expect(page.getByRole("button", { name: "Tot het volgende gesprek" })).toBeVisible();
  await next.fill("Vooraf. Achteraf.");
  for (let step = 0; step < " Achteraf.".length; step += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Alt+Digit6");
  await expect(next).toHaveValue(/^Vooraf\. Tot het volgende gesprek houdt .+ ritme vast\..+ Achteraf\.$/);
  await expect(next).toHaveValue(new RegExp(name));
  await expect(next).not.toHaveValue(/[{}]/);
  await expect(next).toBeFocused();

  await advice(page).fill("");
  await page.getByRole("button", { name: "Opbouw in kleine stappen" }).click();
  await expect(advice(page)).toHaveValue(/^Bouw op in stappen/);
  await expect(beside.getByText(/^Bouw op in stappen/)).toBeVisible();
});

test("a sentence that an employer may not read is marked while it is typed, and does not get past the coach", async ({ page, hervat }) => {
  await openReports(page, hervat, 1, EVALUATION);
  const begin = page.getByRole("button", { name: "Evaluatie invullen" });
  const add = page.getByRole("button", { name: "Afspraak toevoegen" });
  await expect(begin.or(add)).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  await add.click();
  const agreement = page.getByRole("textbox", { name: /^Afspraak \d/ }).last();
  await agreement.fill("Vanwege haar burn-out werkt zij thuis");
  const laid = page.getByRole("listitem").filter({ hasText: EVALUATION }).filter({ hasText: "bij cliënt" });
  const marked = page.getByRole("status").filter({ has: page.locator("mark") });
  await expect(marked).toContainText("burn-out");
  await layBefore(page);
  const stopped = page.getByRole("alert").filter({ hasText: "burn-out" });
  await expect(stopped).toBeVisible();
  await expect(laid).toHaveCount(0);

  await agreement.fill("Elke dinsdag werkt zij thuis");
  await expect(marked).toHaveCount(0);
  await layBefore(page);
  await expect(stopped).toHaveCount(0);
  await expect(laid).toBeVisible();
});

test("a report that changes after the client agreed is a next version, and asks for her agreement again", async ({ page, hervat }) => {
  await openReports(page, hervat, -1, DOCTOR);
  const [first, second] = [`Eerste tekst ${word()}.`, `Tweede tekst ${word()}.`];
  await advice(page).fill(first);
  await layBefore(page);
  await expect(reportIn(page, 1)).toContainText("bij cliënt");
  await reportIn(page, 1).getByRole("button", { name: "Samen lezen" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Akkoord vastleggen" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(reportIn(page, 1)).toContainText("Akkoord op");

  await advice(page).fill(second);
  await layBefore(page);
  await expect(reportIn(page, 2)).toContainText("bij cliënt");
  await expect(reportIn(page, 2)).toContainText("cliënt nog niet akkoord");
  await expect(page.getByRole("button", { name: "Vrijgeven" })).toHaveCount(0);
  await reportIn(page, 2).getByRole("button", { name: "Samen lezen" }).click();
  const shown = page.getByRole("dialog").frameLocator("iframe");
  await expect(shown.getByText(second)).toBeVisible();
  await expect(shown.getByText(first)).toHaveCount(0);
});

test("a coach signs what she lays before the client, and a change to it is a version of its own with the signature of that day", async ({
  page,
  hervat,
}) => {
  const signature = async (title: string) => {
    await page.goto(`${hervat.coachUrl}/profiel`);
    await page.getByRole("textbox", { name: "Functie" }).fill(title);
    await page.getByRole("button", { name: "Ondertekening opslaan" }).click();
    await expect(page.getByText("Opgeslagen", { exact: true })).toBeVisible();
  };
  const [before, after] = [`Re-integratiecoach ${word()}`, `Arbeidspsycholoog ${word()}`];
  await signature(before);
  await openReports(page, hervat, -1, DOCTOR);
  const id = new URL(page.url()).pathname.split("/")[2];
  await advice(page).fill(`Graag overleg ${word()}.`);
  await expect(state(page)).toHaveText("Alles is bewaard.");
  await expect(livePage(page).getByText(before)).toBeVisible();
  await layBefore(page);
  await expect(reportIn(page, 1)).toContainText("bij cliënt");

  // What lies before her keeps the signature under which it was laid there.
  await signature(after);
  await page.goto(`${hervat.coachUrl}/trajecten/${id}/rapporten`);
  const shown = page.getByRole("dialog").frameLocator("iframe");
  await reportIn(page, 1).getByRole("button", { name: "Samen lezen" }).click();
  await expect(shown.getByText(before)).toBeVisible();
  await expect(shown.getByText(after)).toHaveCount(0);
  await page.getByRole("dialog").getByRole("button", { name: "Akkoord vastleggen" }).click();
  await expect(reportIn(page, 1)).toContainText("Akkoord op");

  await page.getByRole("radio", { name: DOCTOR }).check();
  await advice(page).fill(`Graag overleg, met een vraag erbij ${word()}.`);
  await layBefore(page);
  await expect(reportIn(page, 2)).toContainText("bij cliënt");
  await expect(reportIn(page, 2)).toContainText("Eerdere versie 1");
  await expect(reportIn(page, 2)).toContainText("Dat akkoord geldt niet voor de nieuwe tekst.");
  await reportIn(page, 2).getByRole("button", { name: "Samen lezen" }).click();
  await expect(shown.getByText(after)).toBeVisible();
  await expect(shown.getByText(before)).toHaveCount(0);
});
