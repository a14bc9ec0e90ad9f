import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, signInAs, test } from "./fixtures.ts";

signInAs("owner");

const EVALUATION = "Evaluatieverslag";
const kindRow = (page: Page) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: EVALUATION, level: 3 }) });

/** The order in which the sections stand in the form. */
const order = (page: Page) => page.getByRole("group", { name: "Onderdelen" }).getByRole("checkbox");
const livePage = (page: Page) => page.frameLocator('iframe[title="De pagina zoals de lezer die krijgt"]:not([aria-hidden])');

test("the owner sets a closing sentence and an order of sections, sees it at once, saves it, and goes back with one press", async ({
  page,
  hervat,
  browser,
}) => {
  const words = `Tot ziens op de werkvloer ${randomBytes(4).toString("hex")}.`;
  await page.goto(`${hervat.coachUrl}/praktijk?deel=rapporten`);
  await kindRow(page).getByRole("link", { name: "Huisstijl aanpassen" }).click();
  await expect(page.getByRole("heading", { name: `Huisstijl: ${EVALUATION}`, level: 1 })).toBeVisible();

  await page.getByRole("textbox", { name: /^Slotzin \(/ }).fill(words);
  const up = page.getByRole("button", { name: "Afspraken omhoog" });
  for (let step = 0; step < 3; step += 1) {
    await up.focus();
    await page.keyboard.press("Enter");
    await expect(up, "the key can be pressed again").toBeFocused();
  }
  await page.getByRole("checkbox", { name: "Tevredenheid" }).press("Space");
  await expect(order(page).first()).toHaveAccessibleName("Afspraken");
  const changed = page.getByRole("listitem").filter({ hasText: "nieuw:" });
  await expect(changed.filter({ hasText: words })).toBeVisible({ timeout: 30_000 });

  await page.getByRole("button", { name: "Bewaren", exact: true }).click();
  await expect(page.getByText(/^Bewaard\. Nieuwe rapporten/)).toBeVisible();

  const context = await browser.newContext({ storageState: hervat.signedIn.coach, locale: "nl-NL" });
  const coach = await context.newPage();
  await coach.goto(`${hervat.coachUrl}/trajecten/${hervat.trajectoryId}/rapporten`);
  await coach.getByRole("radio", { name: EVALUATION }).check();
  await expect(livePage(coach).getByText(words)).toBeVisible();

  await page.goto(`${hervat.coachUrl}/praktijk?deel=rapporten`);
  await kindRow(page).getByRole("button", { name: "Terug naar de vorige huisstijl" }).click();
  await expect(kindRow(page).getByRole("button", { name: /^Terug naar/ })).toHaveCount(0);
  await coach.reload();
  await coach.getByRole("radio", { name: EVALUATION }).check();
  await expect(livePage(coach).getByRole("heading", { level: 1 })).toBeVisible();
  await expect(livePage(coach).getByText(words)).toHaveCount(0);
  await context.close();
  await page.goto(`${hervat.coachUrl}/huisstijl/evaluation`);
  await expect(page.getByRole("textbox", { name: /^Slotzin \(/ })).toHaveValue("");
  await expect(order(page).first()).toHaveAccessibleName("Doelen in het werk");
});

test("settings go from one practice to another as a file, and a file that does not fit is refused in words", async ({ page, hervat }) => {
  const file = (options: object, pluginId = "invoice") => ({
    name: "huisstijl.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ hervat: "plugin-settings", pluginId, pluginVersion: "1.1.1", kind: "invoice", options })),
  });
  await page.goto(`${hervat.coachUrl}/huisstijl/invoice`);
  await page.getByText("Bewaren als bestand, of uit een bestand halen").click();
  const take = page.locator('input[type="file"]');
  await take.setInputFiles(file({ closing: "Dank voor het vertrouwen." }));
  await expect(page.getByText(/^Ingelezen\./)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Slotzin onder de betaling" })).toHaveValue("Dank voor het vertrouwen.");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Instellingen downloaden" }).click();
  expect((await saved).suggestedFilename()).toBe("huisstijl-invoice.json");

  await take.setInputFiles(file({ toon: "warm" }));
  await expect(page.getByRole("alert").filter({ hasText: "Dit past niet bij deze versie van het rapport: toon." })).toBeVisible();
  await take.setInputFiles(file({}, "evaluation"));
  await expect(page.getByRole("alert").filter({ hasText: "Deze instellingen zijn van een ander rapport: evaluation." })).toBeVisible();
});

test("the questions of a practice go along in its file, and one that was damaged is refused by name", async ({ page, hervat }) => {
  const file = (field: object) => ({
    name: "huisstijl.json",
    mimeType: "application/json",
    buffer: Buffer.from(
      JSON.stringify({
        ...{ hervat: "plugin-settings", pluginId: "evaluation", pluginVersion: "1.1.1", kind: "evaluation" },
        options: {
          "own-fields": [
            {
              key: "own-bcdfghjk",
              label: { nl: "Vervoer naar het werk", en: "" },
              help: { nl: "", en: "" },
              required: true,
              after: null,
              ...field,
            },
          ],
        },
      }),
    ),
  });
  await page.goto(`${hervat.coachUrl}/huisstijl/evaluation`);
  await page.getByText("Bewaren als bestand, of uit een bestand halen").click();
  const take = page.locator('input[type="file"]');
  await take.setInputFiles(file({ kind: "smiley" }));
  await expect(page.getByRole("alert").filter({ hasText: "Dit past niet bij deze versie van het rapport: Eigen velden." })).toBeVisible();
  await expect(page.getByText("Vervoer naar het werk")).toHaveCount(0);
  await take.setInputFiles(file({ kind: "text" }));
  await expect(page.getByText(/^Ingelezen\./)).toBeVisible();
  await expect(page.getByRole("button", { name: "Vervoer naar het werk wijzigen" })).toBeVisible();
});
