import { redirect } from "@sveltejs/kit";
import { dropPhone } from "#lib/server/phone-cookie.ts";
import type { RequestHandler } from "./$types";

/** Ends the session. Who came in by a telephone alone has none: she lets go of the telephone. */
export const POST: RequestHandler = async ({ locals, cookies, url }) => {
  const { session } = locals;
  if (session.state === "ready" && session.by === "phone") dropPhone(cookies, url);
  await locals.core.auth("/sign-out", {});
  redirect(303, "/inloggen?reden=uitgelogd");
};
