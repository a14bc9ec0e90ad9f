import { redirect } from "@sveltejs/kit";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals }) => {
  const { trajectoryId } = await ownCase(locals);
  return { home: await locals.core.trpc.own.home.query({ trajectoryId }) };
};

export const actions: Actions = {
  view: async ({ locals, request }) => {
    const { trajectoryId } = await ownCase(locals);
    const calm = (await request.formData()).get("calm") === "yes";
    await locals.core.trpc.own.changeView.mutate({ trajectoryId, calm });
    redirect(303, "/");
  },
};
