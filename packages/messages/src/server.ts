import { AsyncLocalStorage } from "node:async_hooks";
import type { Locale } from "./locales.ts";
import { setLocaleSource } from "./reading-locale.ts";

const reader = new AsyncLocalStorage<Locale>();
setLocaleSource(() => reader.getStore());

/** Every message inside `work` is in this language, however many requests run beside it. */
export function runWithLocale<T>(locale: Locale, work: () => T): T {
  return reader.run(locale, work);
}
