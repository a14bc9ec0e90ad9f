import { PLAN_WORDS_LENGTH, TalkWish } from "@hervat/domain/resumption";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { fail, redirect } from "@sveltejs/kit";
import { askFactor } from "#lib/server/ask-factor.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const plan = await locals.core.trpc.own.buildUp.query({ trajectoryId }).catch(askFactor(url));
  return { plan, talking: url.searchParams.has("praten"), saved: url.searchParams.has("bewaard") };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const version = Number(form.get("version"));
    const words = formText(form, "words").slice(0, PLAN_WORDS_LENGTH);
    const wish = TalkWish.safeParse(form.get("wish"));
    const talks = form.get("answer") === "wants-to-talk";
    if (!Number.isInteger(version) || version < 1) return fail(422, { words, message: m.build_up_changed() });
    const said = { kind: "wants-to-talk" as const, wish: wish.data ?? null, words: words === "" ? null : words };
    const answer = talks ? said : { kind: "agrees" as const };
    try {
      const outcome = await locals.core.trpc.own.answerBuildUp.mutate({ trajectoryId, version, answer }).catch(askFactor(url));
      if (!outcome.ok) {
        return fail(409, { words, message: outcome.refusal.kind === "ended" ? m.build_up_ended() : m.build_up_changed() });
      }
    } catch (fault) {
      const code = refusalCode(fault);
      if (code === "CONFLICT") return fail(409, { words, message: m.build_up_changed() });
      if (code === "PRECONDITION_FAILED") return fail(409, { words, message: m.build_up_not_saved() });
      throw fault;
    }
    redirect(303, "/opbouw?bewaard");
  },
};
