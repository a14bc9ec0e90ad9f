import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals }) => ({ feeds: await locals.core.trpc.calendarFeed.list.query() });

export const actions: Actions = {
  make: async ({ locals }) => locals.core.trpc.calendarFeed.make.mutate({ kind: "employees", withNames: false }),
  revoke: async ({ locals, request }) => {
    try {
      await locals.core.trpc.calendarFeed.revoke.mutate({ id: formText(await request.formData(), "id") });
    } catch (fault) {
      // Revoked from another device a moment ago: it is what was asked.
      if (refusalCode(fault) !== "NOT_FOUND") throw fault;
    }
    return { message: m.manager_page_feed_revoked() };
  },
};
