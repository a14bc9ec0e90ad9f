import { ResumptionStepId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { fail } from "@sveltejs/kit";
import type { Actions } from "./$types";

export const actions: Actions = {
  answer: async ({ locals, params, request }) => {
    const form = await request.formData();
    const stepId = ResumptionStepId.safeParse(form.get("step"));
    const answer = form.get("answer");
    if (!stepId.success || (answer !== "can-arrange" && answer !== "wants-to-talk")) return fail(400, { message: m.errors_save_failed() });
    await locals.core.trpc.employee.answerStep.mutate({ trajectoryId: params.trajectoryId, stepId: stepId.data, answer });
    return { message: m.manager_page_saved() };
  },
  spoke: async ({ locals, params }) => {
    const outcome = await locals.core.trpc.employee.markContactDone.mutate({ trajectoryId: params.trajectoryId });
    return outcome.ok ? { message: m.manager_page_spoke_done() } : fail(409, { message: m.errors_save_failed() });
  },
};
