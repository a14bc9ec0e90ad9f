import { baseLocale, isLocale, localeFromCookies } from "@hervat/messages";
import { runWithLocale } from "@hervat/messages/server";
import { rememberLanguage } from "@hervat/portal-kit/server/choose-language";
import { themeFromCookies } from "@hervat/portal-kit/theme";
import type { Handle, HandleServerError } from "@sveltejs/kit/hooks";
import { openCoreDoor } from "#lib/server/core-door.ts";

export const handle: Handle = ({ event, resolve }) => {
  const cookies = event.request.headers.get("cookie");
  const chosen = localeFromCookies(cookies);
  // The mail knows in which language its reader is written to; what she chose herself wins.
  const asked = event.url.searchParams.get("taal");
  const locale = chosen ?? (isLocale(asked) ? asked : baseLocale);
  if (chosen === undefined && isLocale(asked)) rememberLanguage(event, asked);
  return runWithLocale(locale, async () => {
    event.locals.core = openCoreDoor(event);
    const response = await resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('<html lang="nl" data-theme="">', `<html lang="${locale}" data-theme="${themeFromCookies(cookies)}">`),
    });
    // Not "no-referrer": a form posted without a script would then say `Origin: null`, and be refused as a stranger's.
    response.headers.set("referrer-policy", "same-origin");
    response.headers.set("x-content-type-options", "nosniff");
    if (event.route.id !== null) response.headers.set("cache-control", "private, no-store");
    return response;
  });
};

/** The visitor reads a sentence of ours; the log gets where it happened and never what was in it. */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind === "unknown" && error instanceof Error) console.error(error.name, error.stack?.split("\n").slice(1, 6).join("\n"));
};
