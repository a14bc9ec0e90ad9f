import { expect } from "../fixtures.ts";
import { release } from "./report.ts";
import { openTab, type Walk } from "./walk.ts";

export interface Evaluated {
  readonly goal: string;
  readonly agreement: string;
}

/** The talk at the end with employee and manager: what was reached, what stays agreed, read by both. @returns what the PDF says */
export async function evaluate(walk: Walk, { goal, agreement }: Evaluated): Promise<string> {
  const { page } = walk;
  await openTab(walk, "Rapporten");
  await page.getByRole("radio", { name: "Evaluatieverslag" }).check();
  const begin = page.getByRole("button", { name: "Evaluatie invullen" });
  const field = page.getByLabel("Doel 1", { exact: true });
  await expect(
    begin
      .or(field)
      .or(page.getByRole("button", { name: "Doel toevoegen" }))
      .first(),
  ).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  if (!(await field.isVisible())) await page.getByRole("button", { name: "Doel toevoegen" }).click();
  await field.fill(goal);
  await page.getByLabel("Bereikt?").first().selectOption("behaald");
  if (!(await page.getByLabel("Afspraak 1", { exact: true }).isVisible()))
    await page.getByRole("button", { name: "Afspraak toevoegen" }).click();
  await page.getByLabel("Afspraak 1", { exact: true }).fill(agreement);
  return release(walk, "Evaluatieverslag");
}
