import { ContactId } from "@hervat/domain/primitives";
import { StatementAnswer } from "@hervat/domain/privacy";
import { getLocale, m } from "@hervat/messages";
import { fail } from "@sveltejs/kit";
import { z } from "zod";
import { whenGone } from "#lib/server/link-gone.ts";
import type { Actions, PageServerLoad } from "./$types";

const Said = z.enum(["fine", "hr-instead"]);

/** Reading is not agreeing: opening the page answers nothing. */
export const load: PageServerLoad = async ({ locals }) => ({
  statement: await locals.link.trpc.privacy.read.query({ language: getLocale() }).catch(whenGone),
});

export const actions: Actions = {
  answer: async ({ request, locals }) => {
    const form = await request.formData();
    const answer = StatementAnswer.safeParse(form.get("answer"));
    if (!answer.success) return fail(422, { message: m.privacy_link_choose() });
    const people = [...form.keys()]
      .filter((key) => key.startsWith("person-"))
      .flatMap((key) => {
        const contactId = ContactId.safeParse(key.slice("person-".length));
        const said = Said.safeParse(form.get(key));
        return contactId.success && said.success ? [{ contactId: contactId.data, answer: said.data }] : [];
      });
    const outcome = await locals.link.trpc.privacy.answer.mutate({ answer: answer.data, people }).catch(whenGone);
    return outcome.ok ? { done: true } : fail(409, { message: m.privacy_link_failed() });
  },

  withdraw: async ({ locals }) => {
    const outcome = await locals.link.trpc.privacy.withdraw.mutate().catch(whenGone);
    return outcome.ok ? { withdrawn: true } : fail(409, { message: m.privacy_link_failed() });
  },
};
