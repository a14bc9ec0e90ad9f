import { redirect } from "@sveltejs/kit";
import { earlierCases, ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const [{ trajectoryId }, earlier] = await Promise.all([ownCase(locals), earlierCases(locals)]);
  const home = await locals.core.trpc.own.home.query({ trajectoryId });
  const earlierEnds = earlier.map(({ accessEnds }) => accessEnds).find((ends) => ends !== null) ?? null;
  return { home: { ...home, earlierEnds }, all: !home.calm || url.searchParams.has("alles") };
};

export const actions: Actions = {
  view: async ({ locals, request }) => {
    const { trajectoryId } = await ownCase(locals);
    const calm = (await request.formData()).get("calm") === "yes";
    await locals.core.trpc.own.changeView.mutate({ trajectoryId, calm });
    redirect(303, "/");
  },
};
