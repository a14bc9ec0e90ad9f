import { baseLocale, localeFromCookies } from "@hervat/messages";
import { runWithLocale } from "@hervat/messages/server";
import { answerPress, shutDoor } from "@hervat/portal-kit/server/answer-press";
import { themeFromCookies } from "@hervat/portal-kit/theme";
import type { Handle, HandleServerError } from "@sveltejs/kit/hooks";
import { openCoreDoor } from "#lib/server/core-door.ts";

/** Everything inside this folder of routes is for who is signed in. */
const BEHIND_THE_DOOR = "/(signed-in)";

export const handle: Handle = ({ event, resolve }) => {
  const cookies = event.request.headers.get("cookie");
  const locale = localeFromCookies(cookies) ?? baseLocale;
  return runWithLocale(locale, async () => {
    event.locals.core = openCoreDoor(event);
    event.locals.session = await event.locals.core.trpc.account.me.query();
    const isShut = event.route.id?.startsWith(BEHIND_THE_DOOR) && event.locals.session.state !== "ready";
    if (isShut) return shutDoor(event.request, signInAddress(event.url));
    const response = await resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('<html lang="nl" data-theme="">', `<html lang="${locale}" data-theme="${themeFromCookies(cookies)}">`),
    });
    for (const cookie of event.locals.core.cookies) response.headers.append("set-cookie", cookie);
    // Not "no-referrer": a form posted without a script would then say `Origin: null`, and be refused as a stranger's.
    response.headers.set("referrer-policy", "same-origin");
    response.headers.set("x-content-type-options", "nosniff");
    if (event.route.id !== null) response.headers.set("cache-control", "private, no-store");
    return answerPress(event.request, response);
  });
};

/** The sign-in page that remembers where the visitor was going. */
function signInAddress({ pathname, search }: URL): string {
  const goal = pathname + search;
  return goal === "/" ? "/inloggen" : `/inloggen?terug=${encodeURIComponent(goal)}`;
}

/** The visitor reads a sentence of ours; the log gets where it happened and never what was in it. */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind === "unknown" && error instanceof Error) console.error(error.name, error.stack?.split("\n").slice(1, 6).join("\n"));
};
