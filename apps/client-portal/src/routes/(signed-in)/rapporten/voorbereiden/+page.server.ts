import { AnswerUse, EvaluationTopic, PREPARATION_ITEMS, PreparationItem, PreparationText, type Prepared } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { isTyped } from "@hervat/portal-kit/typed/is-typed";
import { error, fail, redirect } from "@sveltejs/kit";
import { askFactor } from "#lib/server/ask-factor.ts";
import { keepPrepared, SeenVersion } from "#lib/server/keep-prepared.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const [preparation, home] = await Promise.all([
    locals.core.trpc.ownReport.preparation.query({ trajectoryId }).catch(askFactor(url)),
    locals.core.trpc.own.home.query({ trajectoryId }),
  ]);
  const asked = PreparationItem.safeParse(url.searchParams.get("vraag"));
  return { preparation, coach: home.coach.name, asked: asked.success ? asked.data : null };
};

/**
 * One answer with her choice, out of the form; null for a form that is none. An empty text takes the answer away. While she types there
 * is no choice yet: then it is not for the joint text.
 */
function readSaid(form: FormData): Prepared | null {
  const written = PreparationText.safeParse(formText(form, "text"));
  const text = written.success ? written.data : null;
  if (form.get("item") === "own") return { item: "own", text };
  const topic = EvaluationTopic.safeParse(form.get("item"));
  if (!topic.success) return null;
  if (text === null) return { item: topic.data, answer: null };
  const use = AnswerUse.safeParse(isTyped(form) ? "coach" : form.get("use"));
  return use.success ? { item: topic.data, answer: { text, use: use.data } } : null;
}

export const actions: Actions = {
  /** One tap says what may be done with the answer, keeps it, and brings the next question. */
  save: async ({ request, locals, url }) => {
    const form = await request.formData();
    const said = readSaid(form);
    if (said === null) error(400);
    const kept = await keepPrepared(locals, form, said);
    if (!("version" in kept) || isTyped(form)) return kept;
    const next = PREPARATION_ITEMS[PREPARATION_ITEMS.indexOf(PreparationItem.parse(said.item)) + 1];
    redirect(303, next === undefined ? `${url.pathname}?klaar` : `${url.pathname}?vraag=${next}`);
  },
  share: async ({ request, locals, url }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const version = SeenVersion.safeParse(form.get("version"));
    if (!version.success) error(400);
    const asked = { trajectoryId, version: version.data, share: form.get("share") === "yes" };
    try {
      await locals.core.trpc.ownReport.sharePreparation.mutate(asked);
    } catch (fault) {
      if (refusalCode(fault) !== "CONFLICT") throw fault;
      return fail(409, { message: m.reading_prepare_stale(), typed: null });
    }
    redirect(303, url.pathname);
  },
};
