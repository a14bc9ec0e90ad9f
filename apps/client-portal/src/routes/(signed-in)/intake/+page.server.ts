import { m } from "@hervat/messages";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { isTyped } from "@hervat/portal-kit/typed/is-typed";
import { error, fail, redirect } from "@sveltejs/kit";
import { SeenVersion } from "#lib/server/keep-prepared.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const intake = await locals.core.trpc.ownIntake.read.query({ trajectoryId });
  const at = intake.questions.findIndex(({ item }) => item.key === url.searchParams.get("vraag"));
  return { intake, at, next: intake.questions[at + 1]?.item.key ?? null };
};

/** What came of keeping an answer, where that did not go. */
type Refused = Awaited<ReturnType<App.Locals["core"]["trpc"]["ownIntake"]["answer"]["mutate"]>>;

function refusalText(refusal: Extract<Refused, { ok: false }>["refusal"]): string {
  switch (refusal.kind) {
    case "not-a-number":
      return m.prepare_not_a_number();
    case "out-of-range":
      return m.prepare_range({ minimum: refusal.minimum, maximum: refusal.maximum });
    case "taken-over":
      return m.prepare_taken();
    default:
      return m.prepare_failed();
  }
}

export const actions: Actions = {
  /** One answer is kept, and the next question comes. */
  default: async ({ locals, request }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const item = form.get("question");
    if (typeof item !== "string") return fail(422, { message: m.prepare_failed(), typed: null });
    const version = SeenVersion.safeParse(form.get("version"));
    if (!version.success) error(400);
    const words = form.getAll("answer").flatMap((word) => (typeof word === "string" ? [word] : []));
    const lines = form.get("lines") === "yes" ? words.flatMap((word) => word.split(/\r?\n/)) : words;
    try {
      const asked = { trajectoryId, item, version: version.data, words: lines.slice(0, 40) };
      const kept = await locals.core.trpc.ownIntake.answer.mutate(asked);
      if (!kept.ok) return fail(422, { message: refusalText(kept.refusal), typed: words.join("\n") });
      if (isTyped(form)) return { version: kept.value.version, message: null, typed: null };
    } catch (fault) {
      const code = refusalCode(fault);
      if (code === "CONFLICT") return fail(409, { message: m.reading_prepare_stale(), typed: words.join("\n") });
      if (code === "PRECONDITION_FAILED") return fail(409, { message: m.prepare_no_basis(), typed: words.join("\n") });
      throw fault;
    }
    const next = form.get("next");
    redirect(303, typeof next === "string" && next !== "" ? `/intake?vraag=${encodeURIComponent(next)}` : "/intake?klaar");
  },
};
