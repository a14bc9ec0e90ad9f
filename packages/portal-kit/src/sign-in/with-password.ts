import { m } from "@hervat/messages";
import { fail, redirect } from "@sveltejs/kit";
import { formText } from "../form-text.ts";
import { step } from "../server/after-sign-in.ts";
import { authOutcome } from "../server/auth-outcome.ts";
import type { StepEvent } from "./step-event.ts";

/** How someone came to this page, when not of her own accord. @param reason the `reden` of the address */
export function reasonText(reason: string | null): string | undefined {
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

/** The first step: address and password. It goes on to the second factor, or to setting one up. */
export async function signInWithPassword({ request, locals, url }: StepEvent) {
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
}
