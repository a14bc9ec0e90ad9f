import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { goOn, step } from "@hervat/portal-kit/server/after-sign-in";
import { fail, redirect } from "@sveltejs/kit";
import { demoCodes } from "#lib/server/demo-codes.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  if (locals.session.state !== "ready" || locals.session.by !== "code") redirect(303, step("/inloggen", url));
  return { demo: await demoCodes(locals.core), next: url.searchParams.get("terug") };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const code = formText(await request.formData(), "code").replaceAll(/\s/g, "");
    if (!/^\d{6}$/.test(code)) return fail(422, { error: m.sign_in_code_missing() });
    try {
      const outcome = await locals.core.trpc.phone.confirm.mutate({ code });
      if (!outcome.ok)
        return fail(400, { message: outcome.refusal.kind === "wrong-code" ? m.sign_in_code_refused() : m.errors_too_many() });
    } catch (fault) {
      if (refusalCode(fault) === "UNAUTHORIZED") redirect(303, step("/inloggen", url));
      throw fault;
    }
    return goOn(url);
  },
};
