import { recordMilestone } from "#lib/server/record-milestone.ts";
import type { Actions } from "./$types";

export const actions: Actions = {
  took: async ({ locals, params, request }) => recordMilestone(locals.core, params.trajectoryId, await request.formData()),
};
