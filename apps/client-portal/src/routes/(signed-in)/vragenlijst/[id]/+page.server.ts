import { AskedQuestionnaireId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { error, fail, redirect } from "@sveltejs/kit";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad, RequestEvent } from "./$types";

async function asked({ locals, params }: Pick<RequestEvent, "locals" | "params">) {
  const id = AskedQuestionnaireId.safeParse(params.id);
  if (!id.success) error(404);
  const { trajectoryId } = await ownCase(locals);
  return { trajectoryId, id: id.data };
}

/** Her coach took it back, or it never was hers: the list says so. */
function gone(fault: unknown): never {
  if (refusalCode(fault) === "NOT_FOUND") redirect(303, "/vragenlijst?weg");
  throw fault;
}

export const load: PageServerLoad = async (event) => {
  const { trpc } = event.locals.core;
  const questionnaire = await trpc.ownQuestionnaire.open.query(await asked(event)).catch(gone);
  const wanted = event.url.searchParams.get("vraag");
  const at = questionnaire.may.answer ? questionnaire.questions.findIndex(({ key }) => key === wanted) : -1;
  return { questionnaire, at };
};

export const actions: Actions = {
  /** Every tap is kept at once, and brings the next question. */
  answer: async (event) => {
    const form = await event.request.formData();
    const [item, option, next] = [form.get("question"), form.get("answer"), form.get("next")];
    if (typeof item !== "string" || typeof option !== "string") return fail(422, { message: m.questionnaire_choose() });
    const which = await asked(event);
    try {
      const answer = { ...which, item, option: option === "" ? null : option };
      const kept = await event.locals.core.trpc.ownQuestionnaire.answer.mutate(answer);
      if (!kept.ok) return fail(409, { message: m.questionnaire_closed() });
    } catch (fault) {
      if (refusalCode(fault) === "PRECONDITION_FAILED") return fail(409, { message: m.questionnaire_closed() });
      return gone(fault);
    }
    const place = typeof next === "string" && next !== "" ? `?vraag=${encodeURIComponent(next)}` : "?einde";
    redirect(303, `/vragenlijst/${which.id}${place}`);
  },

  /** From here on her coach reads it. */
  finish: async (event) => {
    const which = await asked(event);
    try {
      const sent = await event.locals.core.trpc.ownQuestionnaire.finish.mutate(which);
      if (!sent.ok && sent.refusal.kind === "nothing-answered") return fail(422, { message: m.questionnaire_answer_first() });
      if (!sent.ok && sent.refusal.kind === "ended") return fail(409, { message: m.questionnaire_closed() });
    } catch (fault) {
      if (refusalCode(fault) === "PRECONDITION_FAILED") return fail(409, { message: m.questionnaire_closed() });
      return gone(fault);
    }
    redirect(303, `/vragenlijst/${which.id}?klaar`);
  },
};
