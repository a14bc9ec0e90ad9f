import { baseLocale, type Locale, localeCookie, localeFromCookies, setLocaleSource } from "@hervat/messages";
import { useSyncExternalStore } from "react";
import { writeChoice } from "./choice-cookie.ts";

let current: Locale = localeFromCookies(document.cookie) ?? baseLocale;
const listeners = new Set<() => void>();

// The cookie is read once: `document.cookie` is too slow to ask for every sentence of a long list.
setLocaleSource(() => current);
document.documentElement.lang = current;

/** The language someone keeps with her account, on a device where none was chosen. */
export function adoptLanguage(locale: Locale): void {
  if (localeFromCookies(document.cookie) === undefined && locale !== current) chooseLanguage(locale);
}

/** Shows every sentence in this language from now on, here and in the other portals, without losing the page. */
export function chooseLanguage(locale: Locale): void {
  current = locale;
  writeChoice(localeCookie, locale);
  document.documentElement.lang = locale;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Locale {
  return useSyncExternalStore(subscribe, () => current);
}
