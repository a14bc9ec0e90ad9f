import { ExerciseGivenId, SessionId } from "@hervat/domain/primitives";
import { MoveWish } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { fail } from "@sveltejs/kit";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  return { talks: await locals.core.trpc.own.talks.query({ trajectoryId }), moving: url.searchParams.get("verzetten") };
};

/** What was withdrawn or changed meanwhile is a sentence, not a fault. */
function unable(fault: unknown) {
  const code = refusalCode(fault);
  if (code === "NOT_FOUND" || code === "PRECONDITION_FAILED") return fail(409, { message: m.own_talks_changed() });
  throw fault;
}

export const actions: Actions = {
  move: async ({ locals, request }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const sessionId = SessionId.safeParse(form.get("session"));
    const wish = MoveWish.safeParse(form.get("wish"));
    if (!sessionId.success || !wish.success) return fail(422, { message: m.own_move_choose() });
    try {
      const outcome = await locals.core.trpc.own.askToMove.mutate({ trajectoryId, sessionId: sessionId.data, wish: wish.data });
      return outcome.ok ? { asked: true } : fail(409, { message: m.own_talks_changed() });
    } catch (fault) {
      return unable(fault);
    }
  },
  tick: async ({ locals, request }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const sessionId = SessionId.safeParse(form.get("session"));
    const item = form.get("item");
    if (!sessionId.success || typeof item !== "string" || item === "") return fail(422, { message: m.own_talks_changed() });
    try {
      await locals.core.trpc.own.tickHomework.mutate({ trajectoryId, sessionId: sessionId.data, item, done: form.get("done") === "yes" });
      return { ticked: true };
    } catch (fault) {
      return unable(fault);
    }
  },
  mark: async ({ locals, request }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const id = ExerciseGivenId.safeParse(form.get("exercise"));
    if (!id.success) return fail(422, { message: m.own_talks_changed() });
    try {
      await locals.core.trpc.own.markExercise.mutate({ trajectoryId, id: id.data, done: form.get("done") === "yes" });
      return { ticked: true };
    } catch (fault) {
      return unable(fault);
    }
  },
};
