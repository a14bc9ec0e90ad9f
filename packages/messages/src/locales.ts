/** The languages a reader can choose; Dutch first. */
export const locales = ["nl", "en"] as const;
export type Locale = (typeof locales)[number];
export const baseLocale: Locale = "nl";

/** The cookie all portals share, so that a choice made in one holds in the others. */
export const localeCookie = "hervat-locale";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The reader's language out of a Cookie header or `document.cookie`; undefined when none was chosen. */
export function localeFromCookies(cookies: string | null | undefined): Locale | undefined {
  for (const part of (cookies ?? "").split(";")) {
    const [name, value] = part.trim().split("=");
    if (name === localeCookie && isLocale(value)) return value;
  }
  return undefined;
}
