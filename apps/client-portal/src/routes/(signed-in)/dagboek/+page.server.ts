import { m } from "@hervat/messages";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { fail, redirect } from "@sveltejs/kit";
import { nextQuestion, QUESTIONS, type Question, readAnswer } from "#lib/diary/questions.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const diary = await locals.core.trpc.own.diary.query({ trajectoryId });
  const asked = url.searchParams.get("vraag");
  return { diary, question: diary.may.write && isQuestion(asked) ? asked : null };
};

function isQuestion(asked: string | null): asked is Question {
  return QUESTIONS.some((question) => question === asked);
}

export const actions: Actions = {
  /** Every tap is kept at once, and brings the next question. */
  default: async ({ locals, request }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const question = form.get("question");
    if (typeof question !== "string" || !isQuestion(question)) return fail(422, { message: m.own_diary_failed() });
    const told = readAnswer(question, form.get("answer"));
    if (told === null) return fail(422, { message: m.own_diary_choose() });
    try {
      await locals.core.trpc.own.tellDay.mutate({ trajectoryId, told });
    } catch (fault) {
      if (refusalCode(fault) === "PRECONDITION_FAILED") return fail(409, { message: m.own_diary_closed() });
      throw fault;
    }
    const next = nextQuestion(question);
    redirect(303, next === null ? "/dagboek?klaar" : `/dagboek?vraag=${next}`);
  },
};
