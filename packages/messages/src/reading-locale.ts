import { baseLocale, type Locale, localeFromCookies } from "./locales.ts";

type LocaleSource = () => Locale | undefined;

// This package is also compiled without the types of a browser, hence the look through Reflect.
const fromBrowser: LocaleSource = () => {
  const page: unknown = Reflect.get(globalThis, "document");
  const cookies = typeof page === "object" && page !== null ? Reflect.get(page, "cookie") : undefined;
  return typeof cookies === "string" ? localeFromCookies(cookies) : undefined;
};

let source: LocaleSource = fromBrowser;

/** The language of the reader at hand: in a browser his cookie, on a server what `runWithLocale` says, else Dutch. */
export function getLocale(): Locale {
  return source() ?? baseLocale;
}

/** Lets a server say whose request is running; the browser needs no call. */
export function setLocaleSource(next: LocaleSource): void {
  source = next;
}
