import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { goOn, step } from "@hervat/portal-kit/server/after-sign-in";
import { authOutcome } from "@hervat/portal-kit/server/auth-outcome";
import { drawEnrolment } from "@hervat/portal-kit/server/draw-enrolment";
import { fail, redirect } from "@sveltejs/kit";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ locals, url }) => {
  if (locals.session.state === "ready") goOn(url);
  if (locals.session.state === "signed-out") redirect(303, step("/inloggen", url));
  return { next: url.searchParams.get("terug") };
};

export const actions: Actions = {
  /** The secret is made by core and shown once; it travels in the page until its first code proves that the app has it. */
  begin: async ({ request, locals }) => {
    const password = String((await request.formData()).get("password") ?? "");
    if (password === "") return fail(422, { error: m.sign_in_password_missing() });
    const outcome = await authOutcome(await locals.core.auth("/two-factor/enable", { password }), m.sign_in_refused());
    if (!outcome.ok) return fail(outcome.status, { message: outcome.message });
    const { totpURI, backupCodes } = outcome.value;
    if (totpURI === undefined || backupCodes === undefined) return fail(502, { message: m.errors_fault_text() });
    return { enrolment: drawEnrolment(totpURI, backupCodes) };
  },
  confirm: async ({ request, locals }) => {
    const form = await request.formData();
    const enrolment = drawEnrolment(formText(form, "uri"), formText(form, "recovery").split(" "));
    const code = formText(form, "code").replaceAll(/\s/g, "");
    if (code === "") return fail(422, { enrolment, error: m.sign_in_code_missing() });
    const outcome = await authOutcome(await locals.core.auth("/two-factor/verify-totp", { code }), m.sign_in_enrol_refused());
    if (!outcome.ok) return fail(outcome.status, { enrolment, message: outcome.message });
    return { recoveryCodes: enrolment.recoveryCodes };
  },
};
