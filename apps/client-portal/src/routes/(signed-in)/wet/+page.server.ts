import { m } from "@hervat/messages";
import { fail, redirect } from "@sveltejs/kit";
import { askFactor } from "#lib/server/ask-factor.ts";
import { ownCase } from "#lib/server/own-case.ts";
import { formatDay } from "#lib/text/format.ts";
import { OPINION } from "#lib/text/law-text.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const law = await locals.core.trpc.law.read.query({ trajectoryId });
  const order = [...law.steps.map(({ key }): string => key), OPINION];
  const asked = url.searchParams.get("stap");
  const shown = asked !== null && order.includes(asked) ? asked : (law.first ?? OPINION);
  const at = order.indexOf(shown);
  return {
    step: law.steps[at] ?? null,
    coach: law.coach,
    nothing: law.steps.length === 0,
    at: at + 1,
    of: order.length,
    previous: order[at - 1] ?? null,
    next: order[at + 1] ?? null,
  };
};

export const actions: Actions = {
  /** Her own step is done today. */
  default: async ({ locals, request, url }) => {
    const { trajectoryId } = await ownCase(locals);
    const { law } = locals.core.trpc;
    const key = (await request.formData()).get("key");
    const step = (await law.read.query({ trajectoryId })).steps.find((one) => one.key === key);
    if (step === undefined) return fail(422, { message: m.law_not_marked() });
    const marked = await law.markDone.mutate({ trajectoryId, key: step.key }).catch(askFactor(url));
    if (!marked.ok && marked.refusal.kind !== "already-recorded") {
      const early = marked.refusal.kind === "too-early";
      return fail(409, { message: early ? m.law_too_early({ from: formatDay(step.from) }) : m.law_not_marked() });
    }
    redirect(303, `/wet?stap=${step.key}&gedaan`);
  },
};
