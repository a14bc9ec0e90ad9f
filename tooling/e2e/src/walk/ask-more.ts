import { expect, type Page } from "@playwright/test";
import type { Product } from "../product/product.ts";

const EVALUATION = "Evaluatieverslag";

/** A choice that a practice asks of its coaches. */
export interface AskedChoice {
  readonly name: string;
  readonly choices: readonly [string, string];
  /** The section of the report behind which it comes. */
  readonly after: string;
}

/** An owner who writes no code asks one thing more in the evaluation, and sees the page with it before she keeps it. */
export async function askMore(page: Page, { coachUrl }: Product, { name, choices, after }: AskedChoice): Promise<void> {
  await page.goto(`${coachUrl}/praktijk?deel=rapporten`);
  const kind = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: EVALUATION, level: 3 }) });
  await kind.getByRole("link", { name: "Huisstijl aanpassen" }).click();
  await page.getByRole("button", { name: "Veld toevoegen" }).click();
  await expect(page.getByRole("textbox", { name: "Naam van het veld" })).toBeFocused();
  await page.keyboard.type(name);
  await page.getByRole("radio", { name: "Keuze" }).check();
  await page.getByRole("button", { name: "Bewaren", exact: true }).click();
  await expect(page.getByText("Vul elke keuze in, of haal hem weg.")).toBeVisible();
  for (const [at, choice] of choices.entries()) await page.getByRole("textbox", { name: `Keuze ${at + 1}`, exact: true }).fill(choice);
  await page.getByRole("combobox", { name: "Waar komt het te staan?" }).selectOption(`Na ‘${after}’`);
  const changed = page.getByRole("listitem").filter({ hasText: "nieuw:" });
  for (const words of [name, choices[0]]) await expect(changed.filter({ hasText: words })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Bewaren", exact: true }).click();
  await expect(page.getByText(/^Bewaard\. Nieuwe rapporten/)).toBeVisible();
}

/**
 * The report that the practice brought makes those of one client, and of nobody else: an owner is not always the coach who may pick her.
 *
 * @returns false where too few walls stand for a report that somebody else made: it is not there
 */
export async function tryOwnReport(page: Page, { coachUrl, pluginVersionId: versionId, employeeId }: Product): Promise<boolean> {
  const verb = async (path: string, data?: object) => {
    const sent =
      data === undefined
        ? await page.request.get(`${coachUrl}/trpc/${path}`)
        : await page.request.post(`${coachUrl}/trpc/${path}`, { data, headers: { origin: coachUrl } });
    return Object(await sent.json()).result.data;
  };
  const { kinds, installed } = await verb("plugin.list");
  if (!installed.some(({ id }: { id: string }) => id === versionId)) return false;
  const { kind, seen, inUse } = kinds.find((one: { kind: string }) => one.kind === "evaluation");
  const wish = { kind, versionId, options: { "own-fields": inUse.options["own-fields"] } };
  const scope = { coaches: [], trajectories: [employeeId] };
  expect(await verb("plugin.activate", { ...wish, seen, stage: "preview" })).toEqual({ ok: true, value: null });
  expect(await verb("plugin.activate", { ...wish, seen: seen + 1, stage: "pilot", scope })).toEqual({ ok: true, value: null });
  return true;
}
