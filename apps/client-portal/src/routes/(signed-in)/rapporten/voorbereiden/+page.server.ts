import { PreparationItem, PreparationText } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { formText } from "@hervat/portal-kit/form-text";
import { refusalCode } from "@hervat/portal-kit/refusal-code";
import { error, fail, redirect } from "@sveltejs/kit";
import { z } from "zod";
import { askFactor } from "#lib/server/ask-factor.ts";
import { ownCase } from "#lib/server/own-case.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals, url }) => {
  const { trajectoryId } = await ownCase(locals);
  const [preparation, home] = await Promise.all([
    locals.core.trpc.ownReport.preparation.query({ trajectoryId }).catch(askFactor(url)),
    locals.core.trpc.own.home.query({ trajectoryId }),
  ]);
  return { preparation, coach: home.coach.name };
};

const Version = z.coerce.number().int().nonnegative();

/** On another screen something was written since: what she typed stands on the page still. */
function stale(fault: unknown): "stale" {
  if (refusalCode(fault) === "CONFLICT") return "stale";
  throw fault;
}

export const actions: Actions = {
  save: async ({ request, locals, url }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const version = Version.safeParse(form.get("version"));
    const item = PreparationItem.safeParse(form.get("item"));
    if (!version.success || !item.success) error(400);
    const said = PreparationText.safeParse(formText(form, "text"));
    const text = said.success ? said.data : null;
    const saved = await locals.core.trpc.ownReport.prepare
      .mutate({ trajectoryId, version: version.data, item: item.data, text })
      .catch(stale);
    if (saved === "stale") return fail(409, { message: m.reading_refused_status() });
    redirect(303, `${url.pathname}#${item.data}`);
  },
  share: async ({ request, locals, url }) => {
    const { trajectoryId } = await ownCase(locals);
    const form = await request.formData();
    const version = Version.safeParse(form.get("version"));
    if (!version.success) error(400);
    const share = form.get("share") === "yes";
    const saved = await locals.core.trpc.ownReport.sharePreparation.mutate({ trajectoryId, version: version.data, share }).catch(stale);
    if (saved === "stale") return fail(409, { message: m.reading_refused_status() });
    redirect(303, url.pathname);
  },
};
