import { m } from "@hervat/messages";
import { SHORTEST_PASSWORD } from "@hervat/portal-kit/password-rule";
import { authOutcome } from "@hervat/portal-kit/server/auth-outcome";
import { fail, redirect } from "@sveltejs/kit";
import type { Actions } from "./$types";

export const actions: Actions = {
  default: async ({ request, params, locals }) => {
    const newPassword = String((await request.formData()).get("password") ?? "");
    if (newPassword.length < SHORTEST_PASSWORD) return fail(422, { error: m.setup_password_short() });
    const outcome = await authOutcome(
      await locals.core.auth("/reset-password", { token: params.token, newPassword }),
      m.sign_in_new_password_expired(),
    );
    if (!outcome.ok) return fail(outcome.status, { message: outcome.message });
    redirect(303, "/inloggen?reden=wachtwoord");
  },
};
