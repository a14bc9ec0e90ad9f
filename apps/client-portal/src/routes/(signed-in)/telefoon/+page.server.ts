import { m } from "@hervat/messages";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { fail } from "@sveltejs/kit";
import { phoneKindOf } from "#lib/phone-kind.ts";
import { askFactor } from "#lib/server/ask-factor.ts";
import { dropPhone, keepPhone, phoneToken } from "#lib/server/phone-cookie.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url, cookies }) => ({
  phones: await locals.core.trpc.phone.list.query().catch(askFactor(url)),
  trusted: phoneToken(cookies, url) !== undefined,
});

export const actions: Actions = {
  trust: async ({ locals, url, cookies, request }) => {
    const kind = phoneKindOf(request.headers.get("user-agent"));
    keepPhone(cookies, url, await locals.core.trpc.phone.trust.mutate({ kind }).catch(askFactor(url)));
    return { trusted: true };
  },
  forget: async ({ locals, url, cookies, request }) => {
    const id = String((await request.formData()).get("phone"));
    try {
      await locals.core.trpc.phone.forget.mutate({ id });
    } catch (fault) {
      if (refusalCode(fault) === "NOT_FOUND" || refusalCode(fault) === "BAD_REQUEST") return fail(409, { message: m.own_phone_gone() });
      return askFactor(url)(fault);
    }
    // Which of them this one is, core does not tell: the cookie goes too, and is asked for again.
    dropPhone(cookies, url);
    return { forgotten: true };
  },
};
