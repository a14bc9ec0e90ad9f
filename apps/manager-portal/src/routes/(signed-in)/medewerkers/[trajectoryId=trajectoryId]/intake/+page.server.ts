import { confirmWhole, loadForm, savePart } from "#lib/server/manager-form.ts";
import type { Actions, PageServerLoad } from "./$types";

const kind = "manager-intake";

export const load: PageServerLoad = ({ locals, params, url }) =>
  loadForm({ core: locals.core, trajectoryId: params.trajectoryId, kind }, url.searchParams.get("deel"));

export const actions: Actions = {
  save: async ({ locals, params, request }) =>
    savePart({ core: locals.core, trajectoryId: params.trajectoryId, kind }, await request.formData()),
  confirm: async ({ locals, params, request }) =>
    confirmWhole({ core: locals.core, trajectoryId: params.trajectoryId, kind }, await request.formData()),
};
