import { ResumptionStepId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { fail } from "@sveltejs/kit";
import type { Actions } from "./$types";

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const stepId = ResumptionStepId.safeParse(form.get("step"));
    const typed = String(form.get("hours") ?? "").trim();
    const hoursPerWeek = typed === "" ? Number.NaN : Number(typed.replace(",", "."));
    if (!stepId.success || !(hoursPerWeek >= 0 && hoursPerWeek <= 60)) {
      return fail(422, { step: String(form.get("step")), typed, error: m.manager_page_report_hours_wrong() });
    }
    const outcome = await locals.core.trpc.employee.reportHours.mutate({
      trajectoryId: params.trajectoryId,
      stepId: stepId.data,
      hoursPerWeek,
    });
    if (!outcome.ok) return fail(409, { step: stepId.data, typed, error: m.manager_page_report_hours_not_begun() });
    return { saved: m.manager_page_saved() };
  },
};
