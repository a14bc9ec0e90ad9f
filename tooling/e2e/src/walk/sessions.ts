import { expect } from "../fixtures.ts";
import { dayFromNow, dialog, openTab, settle, type Walk } from "./walk.ts";

export interface Series {
  readonly talks: number;
  /** How many days ago the first talk was. */
  readonly firstWas: number;
}

/** Both intakes and the talks, seen in a list before they stand in the agenda: in one go. */
export async function planSeries(walk: Walk, { talks, firstWas }: Series): Promise<void> {
  const { page } = walk;
  await openTab(walk, "Gesprekken");
  await page.getByRole("button", { name: "Gesprekken plannen" }).click();
  const window = dialog(walk);
  await window.getByLabel("Intake cliënt", { exact: true }).fill(dayFromNow(-firstWas - 7));
  await window.getByLabel("Intake leidinggevende", { exact: true }).fill(dayFromNow(-firstWas - 5));
  await window.getByLabel("Eerste gesprek", { exact: true }).fill(dayFromNow(-firstWas));
  await window.getByLabel("Hoeveel gesprekken?").selectOption(String(talks));
  await expect(window.getByRole("listitem").filter({ hasText: /· Gesprek( \d+)? ·/ })).toHaveCount(talks);
  await window.getByRole("button", { name: /gesprekken plannen$/ }).click();
  const anyway = window.getByRole("button", { name: "Toch plannen" });
  await expect(anyway.or(page.getByRole("heading", { name: /^(Gepland|Geweest)$/ }).first()).first()).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(window).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 3, name: /^Gesprek( \d+)?$/ })).toHaveCount(talks);
}

/** The guidance begins on that day. */
export async function startGuidance(walk: Walk, daysAgo: number): Promise<void> {
  const { page } = walk;
  await openTab(walk, "Overzicht");
  await page.getByRole("button", { name: "Begeleiding starten" }).click();
  await dialog(walk).getByLabel("Per welke dag?").fill(dayFromNow(-daysAgo));
  await settle(walk);
  await expect(page.getByRole("button", { name: "Tijdelijk stoppen" })).toBeVisible();
}

export interface Note {
  readonly goal: string;
  readonly done: string;
  readonly agreed: string;
  readonly next: string;
  readonly homework: string;
  readonly themes?: readonly string[];
}

/** The two-minute note of the earliest talk that has none: signed, with its time. @returns seconds from looking at it until it is kept */
export async function writeNote(walk: Walk, note: Note): Promise<number> {
  const { page } = walk;
  await openTab(walk, "Gesprekken");
  const open = page.getByRole("button", { name: /^Verslag schrijven: Gesprek( \d+)?,/ }).first();
  const talk = ((await open.getAttribute("aria-label")) ?? "").replace("Verslag schrijven: ", "");
  const began = Date.now();
  await page.getByRole("button", { name: `Verslag schrijven: ${talk}` }).click();
  for (const [label, text] of [
    [/^Doel/, note.goal],
    [/^Gedaan/, note.done],
    [/^Afgesproken/, note.agreed],
    [/^Volgende keer/, note.next],
    [/^Huiswerk/, note.homework],
  ] as const) {
    const field = page.getByRole("textbox", { name: label }).first();
    await field.focus();
    await page.keyboard.type(text);
  }
  for (const theme of note.themes ?? []) await page.getByRole("checkbox", { name: new RegExp(`^${theme}`) }).check();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Opgeslagen", { exact: true }).first()).toBeVisible();
  const seconds = (Date.now() - began) / 1000;
  const held = page.getByRole("button", { name: "Gesprek is gehouden" });
  await held.click();
  await expect(held).toHaveCount(0);
  await page.getByRole("button", { name: "Ondertekenen" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Ondertekenen" }).click();
  await expect(page.getByRole("button", { name: `Verslag lezen: ${talk}` })).toBeVisible();
  return seconds;
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
