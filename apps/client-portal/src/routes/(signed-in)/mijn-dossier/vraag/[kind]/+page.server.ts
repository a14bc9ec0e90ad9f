import { LONGEST_QUESTION, RequestKind } from "@hervat/domain/requests";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { error, fail, redirect } from "@sveltejs/kit";
import { askFactor } from "#lib/server/ask-factor.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ params }) => {
  const kind = RequestKind.safeParse(params.kind);
  if (!kind.success) error(404);
  return { kind: kind.data };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const kind = RequestKind.safeParse(params.kind);
    if (!kind.success) error(404);
    const question = formText(await request.formData(), "question");
    if (question.length > LONGEST_QUESTION) return fail(400, { question, problem: m.request_too_long() });
    const { trajectoryId } = await ownCase(locals);
    await locals.core.trpc.request.ask.mutate({ trajectoryId, kind: kind.data, question }).catch(askFactor(url));
    redirect(303, "/mijn-dossier?verstuurd");
  },
};
