import { BroughtReportId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { orNotFound } from "@hervat/portal-kit/server/or-not-found";
import { error, fail } from "@sveltejs/kit";
import { bringRefusalText } from "#lib/text/bring-refusal-text.ts";
import type { Actions, PageServerLoad } from "./$types";

/** HR's to bring; a manager has no report of his own. */
export const load: PageServerLoad = async ({ locals }) => {
  if (locals.session.state !== "ready" || locals.session.chosen.role !== "hr") error(404);
  return { brought: await locals.core.trpc.employerReport.list.query() };
};

export const actions: Actions = {
  bring: async ({ locals, request }) => {
    const sent = (await request.formData()).get("file");
    if (!(sent instanceof File) || sent.size === 0) return fail(422, { problem: m.manager_page_report_file_missing() });
    const content = Buffer.from(await sent.arrayBuffer()).toString("base64");
    const outcome = await locals.core.trpc.employerReport.bring.mutate({ content }).catch(orNotFound);
    return outcome.ok ? { done: m.manager_page_report_brought() } : fail(422, { problem: bringRefusalText(outcome.refusal) });
  },

  offer: async ({ locals, request }) => {
    await locals.core.trpc.employerReport.offer.mutate(await named(request)).catch(orNotFound);
    return { done: m.manager_page_report_offered_done() };
  },

  takeBack: async ({ locals, request }) => {
    const outcome = await locals.core.trpc.employerReport.takeBack.mutate(await named(request)).catch(orNotFound);
    return outcome.ok ? { done: m.manager_page_report_taken_back() } : fail(409, { problem: m.manager_page_report_answered() });
  },
};

async function named(request: Request) {
  const id = BroughtReportId.safeParse((await request.formData()).get("id"));
  if (!id.success) error(400);
  return { id: id.data };
}
