import type { Browser, Page } from "@playwright/test";
import { fromBufferPromise } from "yauzl";
import { expect, test } from "./fixtures.ts";
import type { PersonKey, Product } from "./product/product.ts";
import { askMore, tryOwnReport } from "./walk/ask-more.ts";

const PHONE = { width: 360, height: 740 };
const USABLE = "De vaste dagen gaven mij houvast.";
const FOR_COACH = "De zilverreiger op dinsdag was mij te veel.";
const HERS = "Een zilverreiger voor mijzelf alleen.";
const REACTION = "De zilverreiger en ik kijken tevreden terug.";
const GOAL = "Twee dagen per week op kantoor werken";
const TRAVEL = { name: "Vervoer naar het werk", choices: ["Met de trein", "Met de fiets"], after: "Afspraken" } as const;
const QUESTION = "Kan zij dinsdag bij het raam zitten?";

async function seatOf(browser: Browser, hervat: Product, key: PersonKey): Promise<Page> {
  const context = await browser.newContext({
    storageState: hervat.signedIn[key],
    locale: "nl-NL",
    viewport: PHONE,
    javaScriptEnabled: false,
  });
  return context.newPage();
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).click();

/** On her telephone, without scripts: one question a screen, each kept with her choice by one tap. */
async function prepareHerself(page: Page, { clientUrl }: Product): Promise<void> {
  await page.goto(`${clientUrl}/rapporten/voorbereiden`);
  await page.getByRole("link", { name: "Wat hielp je in het werk?" }).click();
  await expect(page.getByText(/^Dit leest .+, als jij het deelt\./)).toBeVisible();
  await page.getByLabel("Je antwoord").fill(USABLE);
  await press(page, "Mag in het gezamenlijke verslag");
  await expect(page.getByRole("heading", { level: 1, name: "Wat zat in de weg?" })).toBeVisible();
  await page.getByLabel("Je antwoord").fill(FOR_COACH);
  await press(page, "Alleen voor mijn coach");
  await page.getByRole("link", { name: "Overslaan" }).click();
  await page.getByRole("link", { name: "Overslaan" }).click();
  await expect(page.getByText(/^Dit is alleen voor jou\./)).toBeVisible();
  await page.getByLabel("Je antwoord").fill(HERS);
  await press(page, "Bewaren en verder");
  await press(page, /^Deel met /);
  await expect(page.getByText(/kan dit lezen\.$/)).toBeVisible();
}

/** He prepares alone too, and sees nothing of hers. */
async function prepareHimself(page: Page, { managerUrl, employeeId }: Product): Promise<void> {
  await page.goto(`${managerUrl}/medewerkers/${employeeId}/evaluatie?deel=work`);
  await page.getByLabel("Vast contact").check();
  await press(page, "Bewaren en verder");
  await expect(page.getByRole("heading", { name: "Hoe verder" })).toBeVisible();
  expect(await page.content()).not.toContain("zilverreiger");
  await page.goto(`${managerUrl}/medewerkers/${employeeId}/evaluatie?deel=share`);
  await page.getByLabel("Ik schreef niets over ziekte of klachten").check();
  await press(page, "Klaar, delen met de coach");
  await expect(page.getByText(/^Gedeeld op /)).toBeVisible();
}

/** Everything side by side; a sentence is taken over, and what is for the coach alone is not. */
async function bringTogether(page: Page, { coachUrl, employeeId }: Product): Promise<void> {
  await page.goto(`${coachUrl}/trajecten/${employeeId}/evaluatie`);
  const begin = page.getByRole("button", { name: "Evaluatie invullen" });
  const add = page.getByRole("button", { name: "Doel toevoegen" });
  await expect(begin.or(add).first()).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  const goal = page.getByLabel("Doel 1", { exact: true });
  if (!(await goal.isVisible())) await add.click();
  await goal.fill(GOAL);

  const helped = page.getByRole("region", { name: "Wat hielp" });
  await expect(helped.getByText("Mag in het verslag")).toBeVisible();
  await helped.getByRole("button", { name: `Neem over: ${USABLE}` }).click();
  await helped.getByRole("button", { name: "Neem over: Vast contact" }).click();
  await expect(helped.getByText("Staat in het verslag")).toHaveCount(2);
  const employee = page.getByLabel("Medewerker vindt").first();
  await expect(employee).toHaveValue(new RegExp(USABLE));

  const hindered = page.getByRole("region", { name: "Wat in de weg zat" });
  await expect(hindered.getByText(FOR_COACH)).toBeVisible();
  await expect(hindered.getByText("Alleen voor jou", { exact: true })).toBeVisible();
  await expect(hindered.getByRole("button", { name: /Neem over/ })).toHaveCount(0);
  // Typed over by hand it is found all the same.
  const kept = await employee.inputValue();
  await employee.fill(`${kept} ${FOR_COACH}`);
  await expect(page.getByText("Dit mag nog niet in het verslag")).toBeVisible();
  await employee.fill(kept);
  await expect(page.getByText("Dit mag nog niet in het verslag")).toHaveCount(0);
  await expect(page.getByText("Alles is bewaard.")).toBeVisible();
}

/** The names of the files in her copy, and what her annex says. */
async function copyOf(page: Page, { clientUrl }: Product): Promise<{ names: string[]; annex: string }> {
  const answer = await page.request.get(`${clientUrl}/mijn-dossier/kopie.zip`);
  const zip = await fromBufferPromise(await answer.body());
  const names: string[] = [];
  let annex = "";
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName);
    if (entry.fileName !== "mijn-bijlage.html") continue;
    for await (const chunk of await zip.openReadStreamPromise(entry)) annex += chunk;
  }
  return { names, annex };
}

test.describe("the evaluation with three", () => {
  test.use({ as: "coach" });
  // One case, and one text after the other.
  test.describe.configure({ mode: "default" });

  test("is prepared by each alone, made one, confirmed by all, and leaves her an annex of her own", async ({ page, browser, hervat }) => {
    test.slow();
    const herself = await seatOf(browser, hervat, "client");
    const manager = await seatOf(browser, hervat, "manager");
    await prepareHerself(herself, hervat);
    await prepareHimself(manager, hervat);
    await bringTogether(page, hervat);

    await page.getByRole("link", { name: "Verder naar Rapporten" }).click();
    await page.getByRole("radio", { name: "Evaluatieverslag" }).check();
    await press(page, "Leg voor aan de cliënt");
    const report = page.getByRole("listitem").filter({ has: page.getByText("Evaluatieverslag", { exact: true }) });
    await expect(report.first()).toContainText("bij cliënt");

    await herself.goto(`${hervat.clientUrl}/rapporten`);
    await herself.getByRole("link", { name: "Lezen: Evaluatie voor je leidinggevende" }).click();
    await expect(herself.getByRole("main")).toContainText(USABLE);
    expect(await herself.content()).not.toContain("zilverreiger");
    await press(herself, /^Ja, stuur dit naar /);
    await expect(herself.getByText(/^Je zei ja op /)).toBeVisible();
    await expect(herself.getByText("Hierna leest je leidinggevende deze tekst.", { exact: false })).toBeVisible();

    await page.reload();
    await report.first().getByRole("button", { name: "Leg voor aan de leidinggevende" }).click();
    await expect(page.getByText(/^Ligt bij de leidinggevende sinds /)).toBeVisible();
    await manager.goto(`${hervat.managerUrl}/medewerkers/${hervat.employeeId}/verslag`);
    await expect(manager.getByRole("main")).toContainText(USABLE);
    await press(manager, "Ja, zo klopt het");
    await expect(manager.getByText(/^Je ging akkoord op /)).toBeVisible();
    await page.reload();
    await expect(page.getByText(/^De leidinggevende ging akkoord op /)).toBeVisible();

    await herself.goto(`${hervat.clientUrl}/rapporten/bijlage`);
    for (const text of [FOR_COACH, HERS]) await expect(herself.getByText(text)).toBeVisible();
    await herself.getByLabel("Hoe kijk jij terug op de evaluatie?").fill(REACTION);
    await press(herself, "Bewaren");
    await expect(herself.getByText("Bewaard.")).toBeVisible();
    const { names, annex } = await copyOf(herself, hervat);
    expect(names).toContain("mijn-bijlage.html");
    for (const text of [FOR_COACH, HERS, REACTION]) expect(annex).toContain(text);

    for (const path of ["", "/verslag", "/evaluatie", "/documenten"]) {
      await manager.goto(`${hervat.managerUrl}/medewerkers/${hervat.employeeId}${path}`);
      expect(await manager.content()).not.toContain("zilverreiger");
    }
    await page.goto(`${hervat.coachUrl}/trajecten/${hervat.employeeId}/evaluatie`);
    await expect(page.getByText(FOR_COACH)).toBeVisible();
    for (const text of [HERS, REACTION]) await expect(page.getByText(text)).toHaveCount(0);
    for (const seat of [herself, manager]) await seat.context().close();
  });

  test("holds what the practice asks in it and what its own report asks: the client reads it, the manager confirms it", async ({
    page,
    browser,
    hervat,
  }) => {
    test.slow();
    const owner = await (await browser.newContext({ storageState: hervat.signedIn.owner, locale: "nl-NL" })).newPage();
    await askMore(owner, hervat, TRAVEL);
    const asking = await tryOwnReport(owner, hervat);
    const said = asking ? [QUESTION, TRAVEL.choices[1]] : [TRAVEL.choices[1]];
    const herself = await seatOf(browser, hervat, "client");
    const manager = await seatOf(browser, hervat, "manager");

    await page.goto(`${hervat.coachUrl}/trajecten/${hervat.employeeId}/rapporten`);
    await page.getByRole("radio", { name: "Evaluatieverslag" }).check();
    const begin = page.getByRole("button", { name: "Evaluatie invullen" });
    const asked = page.getByRole("group", { name: "Vragen van je organisatie" });
    await expect(begin.or(asked)).toBeVisible();
    if (await begin.isVisible()) await begin.click();
    if (asking) await asked.getByLabel("Vraag aan de leidinggevende").fill(QUESTION);
    await asked.getByRole("combobox", { name: TRAVEL.name }).selectOption(TRAVEL.choices[1]);
    const beside = page.frameLocator('iframe[title="De pagina zoals de lezer die krijgt"]:not([aria-hidden])');
    for (const words of said) await expect(beside.getByText(words)).toBeVisible();
    await press(page, "Leg voor aan de cliënt");
    const report = page.getByRole("listitem").filter({ has: page.getByText("Evaluatieverslag", { exact: true }) });
    await expect(report.first()).toContainText("bij cliënt");

    await herself.goto(`${hervat.clientUrl}/rapporten`);
    await herself.getByRole("link", { name: "Lezen: Evaluatie voor je leidinggevende" }).click();
    await expect(herself.getByRole("heading", { name: TRAVEL.name })).toBeVisible();
    for (const words of said) await expect(herself.getByRole("main")).toContainText(words);
    await press(herself, /^Ja, stuur dit naar /);
    await expect(herself.getByText(/^Je zei ja op /)).toBeVisible();

    await page.reload();
    await report.first().getByRole("button", { name: "Leg voor aan de leidinggevende" }).click();
    await expect(page.getByText(/^Ligt bij de leidinggevende sinds /)).toBeVisible();
    await manager.goto(`${hervat.managerUrl}/medewerkers/${hervat.employeeId}/verslag`);
    const more = manager.getByRole("definition");
    for (const words of said) await expect(more.filter({ hasText: words })).toBeVisible();
    await press(manager, "Ja, zo klopt het");
    await expect(manager.getByText(/^Je ging akkoord op /)).toBeVisible();
    for (const seat of [owner, herself, manager]) await seat.context().close();
  });
});
