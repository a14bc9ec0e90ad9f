import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import type { Product } from "../product/product.ts";

/** The people of one client, none of whom the demo knows. */
export interface People {
  readonly client: string;
  readonly clientEmail: string;
  readonly code: string;
  readonly employer: string;
  readonly orderer: string;
  readonly ordererEmail: string;
  readonly manager: string;
  readonly managerEmail: string;
  readonly bedrijfsarts: string;
}

/** One client on the way from phone call to closing, with the coach before the screen. */
export interface Walk {
  readonly page: Page;
  readonly hervat: Product;
  readonly people: People;
}

/** What the pages call her. */
export const firstName = ({ client }: People): string => client.split(" ")[0] ?? client;

export type Tab =
  | "Overzicht"
  | "Opdracht"
  | "Intake"
  | "Gesprekken"
  | "Herstel"
  | "Werk en opbouw"
  | "Mensen en toestemming"
  | "Documenten"
  | "Rapporten"
  | "Facturen"
  | "Tijdlijn";

/** Opens a tab of the dossier, the way a coach does. */
export async function openTab({ page }: Walk, tab: Tab): Promise<void> {
  const link = page.getByRole("navigation", { name: "Onderdelen van dit traject" }).getByRole("link", { name: tab, exact: true });
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
}

/** The window that lies over the page. */
export const dialog = ({ page }: Walk): Locator => page.getByRole("dialog");

/** Presses the button of a window, and waits until the window is gone. */
export async function settle(walk: Walk, button = "Opslaan"): Promise<void> {
  await dialog(walk).getByRole("button", { name: button, exact: true }).click();
  await expect(dialog(walk)).toHaveCount(0);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** That many days from today, as a Dutch page writes and reads it. */
export function dayFromNow(days: number): string {
  const parts = new Intl.DateTimeFormat("nl-NL", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Europe/Amsterdam" });
  return parts.format(new Date(Date.now() + days * DAY_MS));
}

/** The same day in full: "22 november 2026". */
export function longDay(days: number): string {
  const parts = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "Europe/Amsterdam" });
  return parts.format(new Date(Date.now() + days * DAY_MS));
}
