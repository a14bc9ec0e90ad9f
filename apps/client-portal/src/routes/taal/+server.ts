import { isLocale, localeCookie } from "@hervat/messages";
import { error, redirect } from "@sveltejs/kit";
import { ownPath } from "#lib/own-path.ts";
import type { RequestHandler } from "./$types";

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** A choice of language; the other portals read the same cookie. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const locale = form.get("taal");
  if (!isLocale(locale)) error(400);
  cookies.set(localeCookie, locale, {
    path: "/",
    maxAge: YEAR_IN_SECONDS,
    httpOnly: false,
    sameSite: "lax",
    secure: url.protocol === "https:",
  });
  redirect(303, ownPath(String(form.get("terug"))));
};
