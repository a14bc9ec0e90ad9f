import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { unpackChromium } from "./unpack-chromium.ts";

/** A browser to print with, where it came from and how fast it is expected to be. */
export interface Chromium {
  readonly path: string;
  readonly source: "environment" | "package" | "system-shell" | "puppeteer" | "system";
  /** A headless shell prints twice as fast as a whole Chromium without windows. */
  readonly shell: boolean;
}

const SHELLS = ["chromium-headless-shell", "chrome-headless-shell", "headless_shell"];
const WHOLE = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
const WELL_KNOWN = [
  "/usr/lib/chromium/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function onPath(names: readonly string[], path: string): string | undefined {
  return names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name))).find((file) => existsSync(file));
}

/** The browser that Puppeteer fetched by itself; ours does not, a developer's may. */
async function puppeteersOwn(): Promise<string | undefined> {
  try {
    const { default: puppeteer } = await import("puppeteer");
    const path = await puppeteer.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function isShell(path: string): boolean {
  return SHELLS.some((name) => path.includes(name)) || path.includes("headless-shell");
}

/**
 * Looks for a browser: `HERVAT_CHROMIUM`, the headless shell out of `@sparticuz/chromium`, a system `chromium-headless-shell`,
 * Puppeteer's own download, a system Chrome or Chromium.
 *
 * @returns `undefined` when there is none, or when `HERVAT_CHROMIUM` names a file that is not there.
 */
export async function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): Promise<Chromium | undefined> {
  const wanted = env["HERVAT_CHROMIUM"];
  if (wanted !== undefined && wanted !== "")
    return existsSync(wanted) ? { path: wanted, source: "environment", shell: isShell(wanted) } : undefined;

  const unpacked = await unpackChromium().catch(() => undefined);
  if (unpacked !== undefined) return { path: unpacked, source: "package", shell: true };

  const path = env["PATH"] ?? "";
  const shell = onPath(SHELLS, path);
  if (shell !== undefined) return { path: shell, source: "system-shell", shell: true };

  const own = await puppeteersOwn();
  if (own !== undefined) return { path: own, source: "puppeteer", shell: isShell(own) };

  const whole = WELL_KNOWN.find((file) => existsSync(file)) ?? onPath(WHOLE, path);
  return whole === undefined ? undefined : { path: whole, source: "system", shell: false };
}
