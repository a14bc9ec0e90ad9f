import { m } from "@hervat/messages";
import { fail } from "@sveltejs/kit";
import { formText } from "../form-text.ts";
import { goOn } from "../server/after-sign-in.ts";
import { authOutcome } from "../server/auth-outcome.ts";
import type { StepEvent } from "./step-event.ts";

/** What the page of the second step shows. */
export function codeStep(url: URL): { recovery: boolean; back: string | null } {
  return { recovery: url.searchParams.has("herstelcode"), back: url.searchParams.get("terug") };
}

/** The second step: a code of the app, or one of those that were put away. */
export async function signInWithCode({ request, locals, url }: StepEvent) {
  const { recovery } = codeStep(url);
  const code = formText(await request.formData(), "code");
  if (code === "") return fail(422, { error: recovery ? m.sign_in_recovery_missing() : m.sign_in_code_missing() });

  const answer = recovery
    ? await locals.core.auth("/two-factor/verify-backup-code", { code })
    : await locals.core.auth("/two-factor/verify-totp", { code: code.replaceAll(/\s/g, "") });
  const outcome = await authOutcome(answer, recovery ? m.sign_in_recovery_refused() : m.sign_in_code_refused());
  if (!outcome.ok) return fail(outcome.status, { message: outcome.message, expired: outcome.expired });
  return goOn(url);
}
