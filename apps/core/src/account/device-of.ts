import { z } from "zod";

export const BROWSERS = ["Chrome", "Edge", "Firefox", "Opera", "Safari", "Samsung Internet"] as const;
export const SYSTEMS = ["Android", "ChromeOS", "iPad", "iPhone", "Linux", "macOS", "Windows"] as const;

/** On what someone signed in, as far as her browser tells: the names of products, the same in every language. */
export const Device = z.strictObject({ browser: z.enum(BROWSERS).nullable(), system: z.enum(SYSTEMS).nullable() });
export type Device = z.infer<typeof Device>;

/** In this order: every browser also says the names of those before it. */
const BROWSER_MARKS: readonly (readonly [RegExp, (typeof BROWSERS)[number]])[] = [
  [/\bEdg(?:A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const SYSTEM_MARKS: readonly (readonly [RegExp, (typeof SYSTEMS)[number]])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac(?:intosh| OS X)\b/, "macOS"],
  [/\b(?:Linux|X11)\b/, "Linux"],
];

/** @param userAgent what the browser said of itself when the session began */
export function deviceOf(userAgent: string | null): Device {
  const named = <Name>(marks: readonly (readonly [RegExp, Name])[]) => marks.find(([mark]) => mark.test(userAgent ?? ""))?.[1] ?? null;
  return { browser: named(BROWSER_MARKS), system: named(SYSTEM_MARKS) };
}
