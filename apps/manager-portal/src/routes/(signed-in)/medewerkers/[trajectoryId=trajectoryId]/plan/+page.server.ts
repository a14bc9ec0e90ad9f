import { ResumptionStepId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { orNotFound } from "@hervat/portal-kit/server/or-not-found";
import { fail } from "@sveltejs/kit";
import { answerStep } from "#lib/server/answer-step.ts";
import { isConflict } from "#lib/server/is-conflict.ts";
import type { Actions } from "./$types";

export const actions: Actions = {
  answer: async ({ locals, params, request }) => answerStep(locals.core, params.trajectoryId, await request.formData()),
  hours: async ({ locals, params, request }) => {
    const form = await request.formData();
    const stepId = ResumptionStepId.safeParse(form.get("step"));
    const version = Number(form.get("version"));
    const typed = String(form.get("hours") ?? "").trim();
    const hoursPerWeek = typed === "" ? Number.NaN : Number(typed.replace(",", "."));
    if (!stepId.success || !Number.isInteger(version) || !(hoursPerWeek >= 0 && hoursPerWeek <= 60)) {
      return fail(422, { step: String(form.get("step")), typed, error: m.manager_page_report_hours_wrong() });
    }
    try {
      const asked = { trajectoryId: params.trajectoryId, version, stepId: stepId.data, hoursPerWeek };
      const outcome = await locals.core.trpc.employee.reportHours.mutate(asked);
      if (outcome.ok) return { message: m.manager_page_saved(), saved: true };
      const error = outcome.refusal.kind === "not-begun" ? m.manager_page_report_hours_not_begun() : m.manager_page_plan_changed();
      return fail(409, { step: stepId.data, typed, error });
    } catch (fault) {
      if (!isConflict(fault)) orNotFound(fault);
      return fail(409, { step: stepId.data, typed, error: m.manager_page_plan_changed() });
    }
  },
};
