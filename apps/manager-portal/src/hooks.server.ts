import { baseLocale, localeFromCookies } from "@hervat/messages";
import { runWithLocale } from "@hervat/messages/server";
import { redirect } from "@sveltejs/kit";
import type { Handle, HandleServerError } from "@sveltejs/kit/hooks";
import { openCoreDoor } from "#lib/server/core-door.ts";
import { themeFromCookies } from "#lib/server/theme.ts";

/** Everything inside this folder of routes is for who is signed in. */
const BEHIND_THE_DOOR = "/(signed-in)";

export const handle: Handle = ({ event, resolve }) => {
  const cookies = event.request.headers.get("cookie");
  const locale = localeFromCookies(cookies) ?? baseLocale;
  return runWithLocale(locale, async () => {
    event.locals.core = openCoreDoor(event);
    event.locals.session = await event.locals.core.trpc.account.me.query();
    if (event.route.id?.startsWith(BEHIND_THE_DOOR) && event.locals.session.state !== "ready") {
      redirect(303, `/inloggen?terug=${encodeURIComponent(event.url.pathname + event.url.search)}`);
    }
    const response = await resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('<html lang="nl" data-theme="">', `<html lang="${locale}" data-theme="${themeFromCookies(cookies)}">`),
    });
    for (const cookie of event.locals.core.cookies) response.headers.append("set-cookie", cookie);
    response.headers.set("referrer-policy", "no-referrer");
    response.headers.set("x-content-type-options", "nosniff");
    if (event.route.id !== null) response.headers.set("cache-control", "private, no-store");
    return response;
  });
};

/** The visitor reads a sentence of ours; the log gets where it happened and never what was in it. */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind === "unknown" && error instanceof Error) console.error(error.name, error.stack?.split("\n").slice(1, 6).join("\n"));
};
