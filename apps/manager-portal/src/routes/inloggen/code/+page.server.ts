import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { goOn } from "@hervat/portal-kit/server/after-sign-in";
import { authOutcome } from "@hervat/portal-kit/server/auth-outcome";
import { fail } from "@sveltejs/kit";
import type { CoreDoor } from "#lib/server/core-door.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  if (locals.session.state === "ready") goOn(url);
  return { recovery: url.searchParams.has("herstelcode"), back: url.searchParams.get("terug"), demo: await demoCodes(locals.core) };
};

/** In the demo nobody has the telephone, so what it shows stands on the page. */
async function demoCodes({ trpc }: CoreDoor): Promise<{ email: string; code: string }[]> {
  const { demo } = await trpc.installation.state.query();
  if (!demo) return [];
  const accounts = await trpc.demo.codes.query();
  return accounts.filter(({ door }) => door === "manager").map(({ email, code }) => ({ email, code }));
}

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const recovery = url.searchParams.has("herstelcode");
    const code = formText(await request.formData(), "code");
    if (code === "") return fail(422, { error: recovery ? m.sign_in_recovery_missing() : m.sign_in_code_missing() });

    const answer = recovery
      ? await locals.core.auth("/two-factor/verify-backup-code", { code })
      : await locals.core.auth("/two-factor/verify-totp", { code: code.replaceAll(/\s/g, "") });
    const outcome = await authOutcome(answer, recovery ? m.sign_in_recovery_refused() : m.sign_in_code_refused());
    if (!outcome.ok) return fail(outcome.status, { message: outcome.message, expired: outcome.expired });
    return goOn(url);
  },
};
