import { m } from "@hervat/messages";
import { orNotFound } from "@hervat/portal-kit/server/or-not-found";
import { fail } from "@sveltejs/kit";
import { answerStep } from "#lib/server/answer-step.ts";
import { recordMilestone } from "#lib/server/record-milestone.ts";
import type { Actions } from "./$types";

export const actions: Actions = {
  answer: async ({ locals, params, request }) => answerStep(locals.core, params.trajectoryId, await request.formData()),
  took: async ({ locals, params, request }) => recordMilestone(locals.core, params.trajectoryId, await request.formData()),
  spoke: async ({ locals, params }) => {
    const outcome = await locals.core.trpc.employee.markContactDone.mutate({ trajectoryId: params.trajectoryId }).catch(orNotFound);
    return outcome.ok ? { message: m.manager_page_spoke_done(), saved: true } : fail(409, { message: m.errors_save_failed() });
  },
};
