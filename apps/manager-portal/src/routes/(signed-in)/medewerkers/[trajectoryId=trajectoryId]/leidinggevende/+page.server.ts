import { Email } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { orNotFound } from "@hervat/portal-kit/server/or-not-found";
import { error, fail } from "@sveltejs/kit";
import type { Actions, PageServerLoad } from "./$types";

/** HR's to do; whoever manages her does not name his own successor. */
export const load: PageServerLoad = async ({ parent }) => {
  if ((await parent()).isManager) error(404);
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const [name, typed] = [formText(form, "name"), formText(form, "email")];
    const email = Email.safeParse(typed);
    if (name === "" || !email.success) {
      const errors = {
        name: name === "" ? m.manager_page_replace_name_missing() : undefined,
        email: email.success ? undefined : m.manager_page_replace_email_wrong(),
      };
      return fail(422, { name, email: typed, errors, message: undefined });
    }
    const asked = { trajectoryId: params.trajectoryId, name, email: email.data };
    const outcome = await locals.core.trpc.employee.replaceManager.mutate(asked).catch(orNotFound);
    if (!outcome.ok)
      return fail(409, { name, email: typed, errors: { name: undefined, email: undefined }, message: m.manager_page_replace_same() });
    return { done: m.manager_page_replace_done() };
  },
};
