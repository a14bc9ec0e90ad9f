import { expect } from "../fixtures.ts";
import { dayFromNow, dialog, openTab, settle, type Walk } from "./walk.ts";

/** Hours until rested, against the norm of this client, energy on both sides, and what is built up at home. */
export async function measure(walk: Walk, norm: string): Promise<void> {
  const { page } = walk;
  await openTab(walk, "Herstel");
  if (norm !== "") {
    await page.getByRole("button", { name: "Norm instellen" }).click();
    await dialog(walk).getByLabel("Binnen hoeveel uur uitgerust?").fill(norm);
    await settle(walk);
  }
  for (const [hours, ago] of [
    ["48", 63],
    ["20", 35],
    ["7,5", 7],
  ] as const) {
    await page.getByRole("button", { name: "Meting toevoegen" }).click();
    await dialog(walk).getByLabel("Uren tot uitgerust").fill(hours);
    await dialog(walk).getByLabel("Op welke dag?").fill(dayFromNow(-ago));
    await settle(walk);
  }
  await expect(page.getByText("De hersteltijd ging van 48 naar 7,5 uur.").first()).toBeVisible();
  for (const kind of [/^Draaglast/, /^Draagkracht/]) {
    await page.getByRole("button", { name: "Cijfer toevoegen" }).click();
    await dialog(walk).getByRole("radio", { name: kind }).check();
    await dialog(walk).getByRole("group", { name: "Hoe sterk" }).getByRole("radio", { name: "6", exact: true }).check();
    await settle(walk);
  }
  await expect(page.getByText(/^Draaglast nu 6(,0)? van 10, draagkracht nu 6(,0)? van 10/).first()).toBeVisible();
  for (const [minutes, hours, ago] of [
    ["15", "6", 21],
    ["60", "2", 5],
  ] as const) {
    await page.getByRole("button", { name: "Opbouw opschrijven" }).click();
    await dialog(walk).getByLabel("Wat deed ze?").fill("Wandelen");
    await dialog(walk).getByLabel("Hoeveel minuten?").fill(minutes);
    await dialog(walk).getByLabel("Uren om bij te komen").fill(hours);
    await dialog(walk).getByLabel("Op welke dag?").fill(dayFromNow(-ago));
    await settle(walk);
  }
  await expect(page.getByText("Van 15 naar 60 minuten, en de hersteltijd van 6 naar 2 uur.").first()).toBeVisible();
}

/** A goal for work with its scale, in her words for the employer because she said so. */
export async function scaleGoal(walk: Walk, goal: string): Promise<void> {
  const { page } = walk;
  await openTab(walk, "Herstel");
  const section = page.locator("#doelen");
  await section.getByRole("button", { name: "Doel toevoegen" }).click();
  await dialog(walk).getByRole("radio", { name: "Werkdoel" }).check();
  await dialog(walk).getByLabel("Wat wil ze bereiken?").fill(goal);
  await settle(walk);
  const item = section.getByRole("listitem").filter({ hasText: goal });
  for (const [score, ago] of [
    ["3", 60],
    ["7", 3],
  ] as const) {
    await item.getByRole("button", { name: "Cijfer geven" }).click();
    await dialog(walk).getByRole("group", { name: "Cijfer" }).getByRole("radio", { name: score, exact: true }).check();
    await dialog(walk).getByLabel("Op welke dag?").fill(dayFromNow(-ago));
    await settle(walk);
  }
  await expect(item.getByText("De cliënt: van 3 naar 7.").first()).toBeVisible();
  await item.getByRole("button", { name: "Delen met de werkgever" }).click();
  await dialog(walk).getByLabel("In welke woorden?").fill(goal);
  await dialog(walk).getByLabel("De cliënt heeft gezegd dat dit gedeeld mag worden").check();
  await settle(walk, "Delen met de werkgever");
  await expect(item.getByText(`De werkgever leest: “${goal}”`)).toBeVisible();
}

/** A step forward: the coach weighs each criterion of the programme, and says from which day. */
export async function stepForward(
  walk: Walk,
  { criteria, phase, daysAgo }: { criteria: readonly string[]; phase: string; daysAgo: number },
) {
  const { page } = walk;
  await openTab(walk, "Herstel");
  for (const criterion of criteria) {
    await page.getByRole("button", { name: `Beoordelen: ${criterion}` }).click();
    await dialog(walk).getByRole("radio", { name: "gehaald", exact: true }).check();
    await settle(walk);
  }
  await page.getByRole("button", { name: `Naar ${phase}` }).click();
  await dialog(walk).getByLabel("Per welke dag?").fill(dayFromNow(-daysAgo));
  await settle(walk);
  await expect(page.locator("#weg [aria-current=step]").getByText(phase, { exact: true })).toBeVisible();
}

/** The plan against relapse in two halves, its work half shared, and the two days to look back. */
export async function preventRelapse(walk: Walk, { signal, agreement }: { signal: string; agreement: string }): Promise<void> {
  const { page } = walk;
  await openTab(walk, "Herstel");
  await page.getByRole("button", { name: "Plan schrijven" }).click();
  await dialog(walk).getByLabel("Signaal 1", { exact: true }).fill(signal);
  await dialog(walk).getByLabel("Wat helpt dan?").fill("Een dag zonder afspraken.");
  await dialog(walk).getByRole("button", { name: "Afspraak toevoegen" }).click();
  await dialog(walk).getByLabel("Afspraak 1", { exact: true }).fill(agreement);
  await settle(walk);
  await page.getByRole("button", { name: "Afspraken delen met de werkgever" }).click();
  await expect(dialog(walk).getByText(signal)).toHaveCount(0);
  await dialog(walk).getByLabel("De cliënt heeft gezegd dat dit gedeeld mag worden").check();
  await settle(walk, "Afspraken delen met de werkgever");
  await page.getByRole("button", { name: "Terugkijken plannen" }).click();
  await settle(walk);
  await expect(page.getByText("Na zes tot acht weken").first()).toBeVisible();
  await expect(page.getByText("Na een half jaar").first()).toBeVisible();
}

/** The themes of the programme, in any order: what the notes touched counts as discussed. There is no way of phases. */
export async function expectThemes(walk: Walk, { discussed, of }: { discussed: number; of: number }): Promise<void> {
  const { page } = walk;
  await openTab(walk, "Herstel");
  await expect(page.getByText(`${discussed} van ${of} besproken`)).toBeVisible();
  await expect(page.getByRole("heading", { name: "De weg" })).toHaveCount(0);
}
