import { getLocale, m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { SHORTEST_PASSWORD } from "@hervat/portal-kit/password-rule";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { fail, redirect } from "@sveltejs/kit";
import type { Actions, PageServerLoad } from "./$types";
import { acceptInvitationRefusalText } from "./refusal-text.ts";

/** A link that was used, withdrawn, ran out or never was: all the same from outside. */
export const load: PageServerLoad = async ({ params, locals }) => {
  try {
    return { invitation: await locals.core.trpc.invitation.read.query({ token: params.token }) };
  } catch (fault) {
    if (refusalCode(fault) === "NOT_FOUND") return { invitation: undefined };
    throw fault;
  }
};

export const actions: Actions = {
  default: async ({ request, params, locals }) => {
    const form = await request.formData();
    const name = formText(form, "name");
    const password = String(form.get("password") ?? "");
    const errors = {
      ...(name === "" && { name: m.setup_owner_name_missing() }),
      ...(password.length < SHORTEST_PASSWORD && { password: m.setup_password_short() }),
    };
    if (Object.keys(errors).length > 0) return fail(422, { name, errors });

    const outcome = await locals.core.trpc.invitation.accept.mutate({ token: params.token, name, password, language: getLocale() });
    if (!outcome.ok) return fail(409, { name, message: acceptInvitationRefusalText(outcome.refusal) });
    redirect(303, "/inloggen?reden=uitnodiging");
  },
};
