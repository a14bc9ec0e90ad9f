import { m } from "@hervat/messages";
import { fail } from "@sveltejs/kit";
import { formText } from "../form-text.ts";
import { authOutcome } from "../server/auth-outcome.ts";
import { drawEnrolment } from "../server/draw-enrolment.ts";
import type { StepEvent } from "./step-event.ts";

/** The secret is made by core and shown once; it travels in the page until its first code proves that the app has it. */
export async function beginEnrolment({ request, locals }: StepEvent) {
  const password = String((await request.formData()).get("password") ?? "");
  if (password === "") return fail(422, { error: m.sign_in_password_missing() });
  const outcome = await authOutcome(await locals.core.auth("/two-factor/enable", { password }), m.sign_in_refused());
  if (!outcome.ok) return fail(outcome.status, { message: outcome.message });
  const { totpURI, backupCodes } = outcome.value;
  if (totpURI === undefined || backupCodes === undefined) return fail(502, { message: m.errors_fault_text() });
  return { enrolment: drawEnrolment(totpURI, backupCodes) };
}

/** The first code of the app: from then on it is asked at every sign-in. */
export async function confirmEnrolment({ request, locals }: StepEvent) {
  const form = await request.formData();
  const enrolment = drawEnrolment(formText(form, "uri"), formText(form, "recovery").split(" "));
  const code = formText(form, "code").replaceAll(/\s/g, "");
  if (code === "") return fail(422, { enrolment, error: m.sign_in_code_missing() });
  const outcome = await authOutcome(await locals.core.auth("/two-factor/verify-totp", { code }), m.sign_in_enrol_refused());
  if (!outcome.ok) return fail(outcome.status, { enrolment, message: outcome.message });
  return { recoveryCodes: enrolment.recoveryCodes };
}
