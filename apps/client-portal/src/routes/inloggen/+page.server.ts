import { goOn, step } from "@hervat/portal-kit/server/after-sign-in";
import { reasonText, signInWithPassword } from "@hervat/portal-kit/sign-in/with-password";
import { redirect } from "@sveltejs/kit";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.session.state === "ready" && locals.session.by === "code") goOn(url);
  if (locals.session.state === "enrol") redirect(303, step("/inloggen/instellen", url));
  if (locals.session.state === "choose") redirect(303, step("/inloggen/kiezen", url));
  return { reason: reasonText(url.searchParams.get("reden")), next: url.searchParams.get("terug") };
};

export const actions: Actions = { default: signInWithPassword };
