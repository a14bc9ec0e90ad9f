import { isLocale, type Locale, localeCookie } from "@hervat/messages";
import { error, type RequestEvent, redirect } from "@sveltejs/kit";
import { ownPath } from "../own-path.ts";

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** A choice of language; the other portals read the same cookie. @throws always: SvelteKit's redirect back, or its error for no language of ours */
export async function chooseLanguage(event: RequestEvent): Promise<never> {
  const form = await event.request.formData();
  const locale = form.get("taal");
  if (!isLocale(locale)) error(400);
  rememberLanguage(event, locale);
  redirect(303, ownPath(String(form.get("terug"))));
}

/** The pages from now on speak this language. */
export function rememberLanguage({ cookies, url }: Pick<RequestEvent, "cookies" | "url">, locale: Locale): void {
  cookies.set(localeCookie, locale, {
    path: "/",
    maxAge: YEAR_IN_SECONDS,
    httpOnly: false,
    sameSite: "lax",
    secure: url.protocol === "https:",
  });
}
