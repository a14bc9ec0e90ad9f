import { m } from "@hervat/messages";
import { fail, redirect } from "@sveltejs/kit";
import { formText } from "../form-text.ts";
import { SHORTEST_PASSWORD } from "../password-rule.ts";
import { authOutcome } from "../server/auth-outcome.ts";
import type { StepEvent } from "./step-event.ts";

/** Answers the same whether the address is known or not. */
export async function askNewPassword({ request, locals }: StepEvent) {
  const email = formText(await request.formData(), "email");
  if (email === "") return fail(422, { email, error: m.sign_in_email_missing() });
  const outcome = await authOutcome(await locals.core.auth("/request-password-reset", { email }), m.errors_email());
  if (!outcome.ok) return fail(outcome.status, { email, message: outcome.message });
  return { sent: true };
}

/** The page behind the link of the mail. */
export async function setNewPassword({ request, params, locals }: StepEvent & { readonly params: { readonly token: string } }) {
  const newPassword = String((await request.formData()).get("password") ?? "");
  if (newPassword.length < SHORTEST_PASSWORD) return fail(422, { error: m.setup_password_short() });
  const answer = await locals.core.auth("/reset-password", { token: params.token, newPassword });
  const outcome = await authOutcome(answer, m.sign_in_new_password_expired());
  if (!outcome.ok) return fail(outcome.status, { message: outcome.message });
  redirect(303, "/inloggen?reden=wachtwoord");
}
