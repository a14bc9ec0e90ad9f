import { evaluationAnnex, PreparationText } from "@hervat/domain/reports";
import { formText } from "@hervat/portal-kit/form-text";
import { isTyped } from "@hervat/portal-kit/typed/is-typed";
import { redirect } from "@sveltejs/kit";
import { askFactor } from "#lib/server/ask-factor.ts";
import { keepPrepared } from "#lib/server/keep-prepared.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const [preparation, home] = await Promise.all([
    locals.core.trpc.ownReport.preparation.query({ trajectoryId }).catch(askFactor(url)),
    locals.core.trpc.own.home.query({ trajectoryId }),
  ]);
  const { version, sharedAt, ...said } = preparation;
  const shared = sharedAt !== null;
  return { annex: evaluationAnnex(said, shared), shared, version, coach: home.coach.name };
};

export const actions: Actions = {
  /** How she looks back: saved by itself, for herself. */
  default: async ({ request, locals, url }) => {
    const form = await request.formData();
    const written = PreparationText.safeParse(formText(form, "text"));
    const kept = await keepPrepared(locals, form, { item: "reaction", text: written.success ? written.data : null });
    if (!("version" in kept) || isTyped(form)) return kept;
    redirect(303, `${url.pathname}?klaar`);
  },
};
