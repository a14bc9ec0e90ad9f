export * as m from "./generated/messages.js";
export { baseLocale, isLocale, type Locale, localeCookie, localeFromCookies, locales } from "./locales.ts";
export { getLocale, setLocaleSource } from "./reading-locale.ts";
