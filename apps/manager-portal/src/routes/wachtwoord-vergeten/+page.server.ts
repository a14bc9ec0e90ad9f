import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { authOutcome } from "@hervat/portal-kit/server/auth-outcome";
import { fail } from "@sveltejs/kit";
import type { Actions } from "./$types";

export const actions: Actions = {
  /** Answers the same whether the address is known or not. */
  default: async ({ request, locals }) => {
    const email = formText(await request.formData(), "email");
    if (email === "") return fail(422, { email, error: m.sign_in_email_missing() });
    const outcome = await authOutcome(await locals.core.auth("/request-password-reset", { email }), m.errors_email());
    if (!outcome.ok) return fail(outcome.status, { email, message: outcome.message });
    return { sent: true };
  },
};
