import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { goOn, step } from "@hervat/portal-kit/server/after-sign-in";
import { authOutcome } from "@hervat/portal-kit/server/auth-outcome";
import { fail, redirect } from "@sveltejs/kit";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.session.state === "ready") goOn(url);
  if (locals.session.state === "enrol") redirect(303, step("/inloggen/instellen", url));
  if (locals.session.state === "choose") redirect(303, step("/inloggen/kiezen", url));
  return { reason: reasonText(url.searchParams.get("reden")) };
};

/** How someone came here, when not of her own accord. */
function reasonText(reason: string | null): string | undefined {
  switch (reason) {
    case "uitgelogd":
      return m.sign_in_signed_out();
    case "wachtwoord":
      return m.sign_in_new_password_saved();
    case "uitnodiging":
      return m.invitation_done();
    default:
      return undefined;
  }
}

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const email = formText(form, "email");
    const password = String(form.get("password") ?? "");
    const errors = {
      ...(email === "" && { email: m.sign_in_email_missing() }),
      ...(password === "" && { password: m.sign_in_password_missing() }),
    };
    if (email === "" || password === "") return fail(422, { email, errors });

    const outcome = await authOutcome(await locals.core.auth("/sign-in/email", { email, password }), m.sign_in_refused());
    if (!outcome.ok) return fail(outcome.status, { email, message: outcome.message });
    redirect(303, step(outcome.value.twoFactorRedirect ? "/inloggen/code" : "/inloggen/instellen", url));
  },
};
