import { DossierRequestId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { error, fail, redirect } from "@sveltejs/kit";
import { askFactor } from "#lib/server/ask-factor.ts";
import { earlierCases, ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const { trpc } = locals.core;
  const [file, letters, home, earlier] = await Promise.all([
    trpc.request.list.query({ trajectoryId }),
    trpc.request.letters.query({ trajectoryId }),
    trpc.own.home.query({ trajectoryId }),
    earlierCases(locals),
  ]).catch(askFactor(url));
  return { ...file, letters, earlier, coach: home.coach, sent: url.searchParams.has("verstuurd") };
};

export const actions: Actions = {
  takeBack: async ({ locals, request, url }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const requestId = DossierRequestId.safeParse(formText(form, "requestId"));
    if (!requestId.success) error(400);
    const back = await locals.core.trpc.request.takeBack.mutate({ trajectoryId, requestId: requestId.data }).catch(askFactor(url));
    if (!back.ok) return fail(409, { problem: m.request_already() });
    redirect(303, url.pathname);
  },
};
